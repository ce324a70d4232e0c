package org.rapporteur.dossier;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actors.Directory;
import org.rapporteur.model.Agreement;
import org.rapporteur.model.Codebook;
import org.rapporteur.model.Conflict;
import org.rapporteur.model.Issue;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Sha256;
import org.rapporteur.yaml.YamlFile;

/**
 * The configuration of a project. Start with {@link Dossiers}. Immutable.
 *
 * @param name its short name
 * @param title what a person calls it
 * @param conflict the conflict whose parties are the sides; if empty, it is found out for each article
 * @param directory who is known beforehand: the actors that are built in, with the dossier's over them
 * @param issues what a statement can be about: the codebook's issues, or the dossier's, in the order of the file
 * @param propositions the policies that one can be for or against, in the order of the file
 * @param agreements the accords that articles refer to, in the order of the file
 * @param coverage which articles it is made for
 * @param sha256 of its files; empty if it has none
 */
public record Dossier(
        String name,
        Optional<String> title,
        Optional<Conflict> conflict,
        Directory directory,
        List<Issue> issues,
        List<Proposition> propositions,
        List<Agreement> agreements,
        Coverage coverage,
        Optional<Sha256> sha256) {

    /** Many enough that two files do not share them by chance. */
    private static final int DIGITS = 16;

    /** Copies the lists. */
    public Dossier {
        issues = List.copyOf(issues);
        propositions = List.copyOf(propositions);
        agreements = List.copyOf(agreements);
    }

    /** Returns what statements are coded by. */
    public Codebook codebook() {
        return new Codebook(issues, propositions, agreements, Dossiers.agreements());
    }

    /**
     * Returns what tells it, with files of actors over it, from others: its name and the beginnings of digests, in one line.
     *
     * @param layers the files of actors, in order
     */
    public String version(List<YamlFile> layers) {
        StringBuilder version = new StringBuilder(name);
        sha256.ifPresent(digest -> version.append(' ').append(digits(digest)));
        layers.forEach(file ->
                version.append(" + ").append(digits(Sha256.of(file.text().getBytes(StandardCharsets.UTF_8)))));
        return version.toString();
    }

    private static String digits(Sha256 digest) {
        return digest.hex().substring(0, DIGITS);
    }

    /** Returns the dossier of no conflict in particular. */
    static Dossier generic() {
        return new Dossier(
                Dossiers.GENERIC,
                Optional.empty(),
                Optional.empty(),
                Directory.builtIn(),
                Issue.CODEBOOK,
                List.of(),
                List.of(),
                Coverage.ANY,
                Optional.empty());
    }
}
