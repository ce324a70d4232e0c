/** The command line: commands parse and print, and let others do the work. */
@NullMarked
package org.rapporteur.cli;

import org.jspecify.annotations.NullMarked;
