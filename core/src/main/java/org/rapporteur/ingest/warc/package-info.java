/** WARC files, in which crawlers keep pages of the web. */
@NullMarked
package org.rapporteur.ingest.warc;

import org.jspecify.annotations.NullMarked;
