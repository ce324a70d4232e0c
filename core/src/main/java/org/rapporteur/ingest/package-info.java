/** Bytes in, articles out: reads files, masks what is not article text and finds what is known about the article. */
@NullMarked
package org.rapporteur.ingest;

import org.jspecify.annotations.NullMarked;
