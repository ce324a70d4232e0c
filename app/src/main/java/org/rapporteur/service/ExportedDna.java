package org.rapporteur.service;

/**
 * What was written into a file of Discourse Network Analyzer.
 *
 * @param documents how many documents
 * @param statements how many statements, of all types
 * @param undated how many documents have the date 1970-01-01, as nothing tells theirs
 */
public record ExportedDna(int documents, int statements, int undated) {}
