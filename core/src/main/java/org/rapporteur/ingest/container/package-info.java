/** From files that hold many articles, or one that has to be taken out, to pieces: archives, and the table of what reads what. */
@NullMarked
package org.rapporteur.ingest.container;

import org.jspecify.annotations.NullMarked;
