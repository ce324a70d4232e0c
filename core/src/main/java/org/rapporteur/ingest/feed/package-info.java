/** Feeds and lists of addresses, bytes in, entries out: what is new somewhere, and where to read it. Knows no network. */
@NullMarked
package org.rapporteur.ingest.feed;

import org.jspecify.annotations.NullMarked;
