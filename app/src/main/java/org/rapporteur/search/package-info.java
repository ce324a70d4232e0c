/** Finding statements of a record by words and codes, in an index that is made from the record and can be made again. */
@NullMarked
package org.rapporteur.search;

import org.jspecify.annotations.NullMarked;
