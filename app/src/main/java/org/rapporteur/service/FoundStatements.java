package org.rapporteur.service;

/**
 * How a search for statements ended.
 *
 * @param statements how many were found
 * @param articles in how many articles
 * @param undated how many articles were left out because a date was asked for and they have none
 */
public record FoundStatements(long statements, long articles, int undated) {}
