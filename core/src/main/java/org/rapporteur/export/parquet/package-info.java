/** Statements and articles as tables in Apache Parquet's columns, for programs that compute. */
@NullMarked
package org.rapporteur.export.parquet;

import org.jspecify.annotations.NullMarked;
