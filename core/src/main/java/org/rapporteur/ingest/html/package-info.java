/** Reads pages of the web: finds the article in the markup and takes its text out. */
@NullMarked
package org.rapporteur.ingest.html;

import org.jspecify.annotations.NullMarked;
