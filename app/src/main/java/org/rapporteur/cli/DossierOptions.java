package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.SpanRules;
import org.rapporteur.service.HowToRead;
import picocli.CommandLine.Option;

/** The options that say what is known before an article is read. */
final class DossierOptions {

    @Option(
            names = "--dossier",
            paramLabel = "FILE|NAME",
            defaultValue = HowToRead.DEFAULT_DOSSIER,
            description =
                    "The conflict, its parties and its actors: generic (which is what you get without it; the"
                            + " parties are those of the conflict that an article names most), war-in-ukraine, example, or a file or folder.")
    private String dossier;

    @Option(
            names = "--actors",
            paramLabel = "FILE",
            description = "A file of actors that are known besides, or better, than those of the dossier. May be given"
                    + " several times; what the last one says goes first.")
    private List<Path> actors = new ArrayList<>();

    /** Returns how to read. */
    HowToRead how(double minConfidence, SpanRules rules) {
        return new HowToRead(minConfidence, rules, dossier, actors);
    }
}
