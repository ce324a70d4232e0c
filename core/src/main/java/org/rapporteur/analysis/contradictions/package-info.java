/** Where what is said does not fit: within one body, between two statements of one speaker, between a claim and its denial. */
@NullMarked
package org.rapporteur.analysis.contradictions;

import org.jspecify.annotations.NullMarked;
