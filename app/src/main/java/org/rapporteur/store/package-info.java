/** The record: articles, every version of them, and their statements, in one SQLite file. */
@NullMarked
package org.rapporteur.store;

import org.jspecify.annotations.NullMarked;
