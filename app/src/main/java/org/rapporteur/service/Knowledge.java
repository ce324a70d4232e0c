package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actors.Directory;
import org.rapporteur.actors.layer.Layers;
import org.rapporteur.dossier.Coverage;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.model.Codebook;
import org.rapporteur.model.Conflict;
import org.rapporteur.model.Learned;
import org.rapporteur.model.Sha256;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.Defect;
import org.rapporteur.yaml.YamlFile;

/**
 * What is known before an article is read.
 *
 * @param directory the actors that are built in, with the dossier's and then the user's over them
 * @param conflict the conflict of the dossier
 * @param codebook what the dossier says that statements are coded by
 * @param outlets the outlets that the dossier lists
 * @param version the dossier's name with what tells it and the user's files from others: the beginnings of their digests
 */
record Knowledge(
        Directory directory,
        Optional<Conflict> conflict,
        Codebook codebook,
        List<Coverage.Outlet> outlets,
        String version) {

    /** Many enough that two files do not share them by chance. */
    private static final int DIGITS = 16;

    private static final String LEARNED = " + learned-";

    /**
     * Reads the files that a person named.
     *
     * @throws InputException if there is no such dossier, or a file has to be mended; a wrong call in any case
     */
    static Knowledge of(HowToRead how) throws InputException {
        try {
            Dossier dossier = DossierFiles.find(how.dossier())
                    .orElseThrow(() -> InputException.wrongStart(List.of(DossierFiles.none(how.dossier()))));
            return of(dossier, how.actors());
        } catch (BrokenFileException e) {
            throw InputException.wrongStart(
                    e.defects().stream().map(Defect::toString).toList());
        }
    }

    /**
     * Reads the files of actors over a dossier.
     *
     * @throws InputException if a file has to be mended; a wrong call
     */
    static Knowledge of(Dossier dossier, List<Path> layers) throws InputException {
        try {
            List<YamlFile> files = new ArrayList<>();
            Directory directory = dossier.directory();
            for (Path actors : layers) {
                YamlFile file = YamlFile.read(actors);
                directory = Layers.over(directory, List.of(file));
                files.add(file);
            }
            return new Knowledge(
                    directory,
                    dossier.conflict(),
                    dossier.codebook(),
                    dossier.coverage().outlets(),
                    dossier.version(files));
        } catch (BrokenFileException e) {
            throw InputException.wrongStart(
                    e.defects().stream().map(Defect::toString).toList());
        }
    }

    /** Returns the version with what was learned from reviews: codes follow from both. */
    String version(Learned learned) {
        return learned.isNone()
                ? version
                : version + LEARNED + learned.number() + " "
                        + digits(Sha256.of(learned.numbers().toString().getBytes(UTF_8)));
    }

    /** Returns the version of what was known when something was read, without what was learned. */
    static String withoutLearned(String version) {
        int at = version.indexOf(LEARNED);
        return at < 0 ? version : version.substring(0, at);
    }

    private static String digits(Sha256 digest) {
        return digest.hex().substring(0, DIGITS);
    }
}
