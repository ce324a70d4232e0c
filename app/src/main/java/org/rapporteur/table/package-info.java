/** Results of analyses as rows of named columns, alike on a terminal, on a page, in a file and for programs. */
@NullMarked
package org.rapporteur.table;

import org.jspecify.annotations.NullMarked;
