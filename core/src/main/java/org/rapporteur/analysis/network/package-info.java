/**
 * Discourse networks: who speaks of what with whom, as Discourse Network Analyzer computes them from statements, with its own words for the
 * settings. See P. Leifeld, "Discourse network analysis: policy debates as dynamic networks", in The Oxford Handbook of Political Networks
 * (2017).
 */
@NullMarked
package org.rapporteur.analysis.network;

import org.jspecify.annotations.NullMarked;
