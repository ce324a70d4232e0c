/** What the program can be asked to do, whichever head asks. */
@NullMarked
package org.rapporteur.service;

import org.jspecify.annotations.NullMarked;
