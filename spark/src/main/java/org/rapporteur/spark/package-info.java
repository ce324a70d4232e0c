/** Reads whole archives of news on a cluster: the pipeline of the desktop in every task, and its results as tables. */
@NullMarked
package org.rapporteur.spark;

import org.jspecify.annotations.NullMarked;
