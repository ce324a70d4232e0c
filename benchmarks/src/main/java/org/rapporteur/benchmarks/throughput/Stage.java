package org.rapporteur.benchmarks.throughput;

/** A stage on the way from pages to a record, or what is measured beside them. */
enum Stage {
    OPEN("opening the models and the dossier"),
    WALK("finding files, opening archives"),
    MARKS("looking for marks of exports of databases"),
    PAGE("decoding, parsing, main text, metadata"),
    LANGUAGE("language"),
    ATTRIBUTION("attribution"),
    RESOLUTION("resolution"),
    CODING("coding"),
    AGREEMENTS("agreements"),
    STORING("storing"),
    COPIES("copies");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /** Returns what a person calls it. */
    String words() {
        return words;
    }
}
