/** Tables of articles: JSON Lines, CSV and Parquet, and which of their columns mean what. */
@NullMarked
package org.rapporteur.ingest.table;

import org.jspecify.annotations.NullMarked;
