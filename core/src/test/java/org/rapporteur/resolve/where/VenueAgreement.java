package org.rapporteur.resolve.where;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.actors.Folding;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Venue;
import org.rapporteur.resolve.prose.GoldArticle;

/**
 * Measures how often a venue agrees with the one that a gold file expects, with the gold file's own spans:
 * {@code VenueAgreement GOLD.jsonl TEXT_DIR [errors]}. Two venues agree if the F1 of their content words is at least 0.5. Prints
 * what each rule found: right, wrong, found where none is expected; and of the statements without a venue how many are expected
 * to have one.
 */
final class VenueAgreement {

    private static final Set<String> EMPTY = Set.of(
            "to", "the", "a", "an", "of", "in", "at", "on", "with", "by", "from", "and", "his", "her", "its", "their",
            "s");
    private static final double AGREES = 0.5;

    /** Per rule: right, wrong, found too much; or nothing found rightly, nothing found wrongly. */
    private final Map<String, int[]> perRule = new TreeMap<>();

    private final List<String> errors = new ArrayList<>();

    private VenueAgreement() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        VenueAgreement agreement = new VenueAgreement();
        for (GoldArticle gold : GoldArticle.read(Path.of(args[0]), Path.of(args[1]))) {
            agreement.add(gold);
        }
        if (List.of(args).contains("errors")) {
            agreement.errors.forEach(out::println);
        }
        agreement.print(out);
    }

    private void print(PrintStream out) {
        int[] sum = new int[5];
        out.println("rule           right wrong extra   none rightly wrongly");
        perRule.forEach((rule, n) -> {
            for (int i = 0; i < n.length; i++) {
                sum[i] += n[i];
            }
            out.printf(Locale.ROOT, "%-14s %5d %5d %5d   %12d %7d%n", rule, n[0], n[1], n[2], n[3], n[4]);
        });
        int expected = sum[0] + sum[1] + sum[4];
        int found = sum[0] + sum[1] + sum[2];
        int none = sum[2] + sum[3];
        out.printf(Locale.ROOT, "venues found   %4d of %4d  %5.1f %%%n", sum[0], expected, 100.0 * sum[0] / expected);
        out.printf(Locale.ROOT, "right of found %4d of %4d  %5.1f %%%n", sum[0], found, 100.0 * sum[0] / found);
        out.printf(Locale.ROOT, "none where none %3d of %4d  %5.1f %%%n", sum[3], none, 100.0 * sum[3] / none);
        int all = expected + none;
        out.printf(
                Locale.ROOT,
                "all            %4d of %4d  %5.1f %%%n",
                sum[0] + sum[3],
                all,
                100.0 * (sum[0] + sum[3]) / all);
    }

    private void add(GoldArticle gold) {
        List<Attribution> attributions = gold.attributions();
        List<Venue> venues = Venues.of(gold.article(), attributions);
        for (int i = 0; i < venues.size(); i++) {
            Optional<String> expected = GoldArticle.text(gold.statements().get(i), "venue");
            Optional<String> found = venues.get(i).name();
            int what = found.isEmpty()
                    ? (expected.isEmpty() ? 3 : 4)
                    : expected.isEmpty() ? 2 : agree(found.get(), expected.get()) ? 0 : 1;
            perRule.computeIfAbsent(venues.get(i).how(), h -> new int[5])[what]++;
            if (what != 0 && what != 3) {
                Attribution spans = attributions.get(i);
                errors.add(String.join(
                        " | ",
                        gold.name() + "@" + spans.extent().start(),
                        venues.get(i).how(),
                        found.orElse("-"),
                        expected.orElse("-"),
                        spans.source().isEmpty() ? "-" : gold.cut(spans.source().get(0)),
                        spans.cue().isEmpty() ? "-" : gold.cut(spans.cue().get(0))));
            }
        }
    }

    static boolean agree(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        return !first.isEmpty() && !second.isEmpty() && 2.0 * both.size() / (first.size() + second.size()) >= AGREES;
    }

    private static Set<String> words(String venue) {
        Set<String> out = new HashSet<>();
        for (String word : Folding.fold(venue.replace('’', ' ')).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty() && !EMPTY.contains(word)) {
                out.add(word);
            }
        }
        return out;
    }
}
