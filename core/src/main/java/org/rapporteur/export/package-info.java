/** Statements in the forms in which they leave the program and come back. */
@NullMarked
package org.rapporteur.export;

import org.jspecify.annotations.NullMarked;
