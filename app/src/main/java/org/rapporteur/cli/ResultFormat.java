package org.rapporteur.cli;

/** The formats of results, as on the command line. */
enum ResultFormat {
    TABLE,
    JSON,
    CSV
}
