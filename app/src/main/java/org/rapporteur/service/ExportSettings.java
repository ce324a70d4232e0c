package org.rapporteur.service;

/**
 * How statements are exported.
 *
 * @param format in which form
 * @param how the dossier and the files of actors: codebook of a project, states and sectors of events
 * @param spreadsheet whether cells of a table that a spreadsheet would run as a formula get an apostrophe in front
 * @param overwrite whether files that are there are replaced
 */
public record ExportSettings(ExportFormat format, HowToRead how, boolean spreadsheet, boolean overwrite) {}
