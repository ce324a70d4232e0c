package org.rapporteur.coding.agreements;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.actors.Directory;
import org.rapporteur.analysis.reliability.Names;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.model.Accord;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Agreement;
import org.rapporteur.model.Article;
import org.rapporteur.model.Claim;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Span;
import org.rapporteur.resolve.prose.GoldArticle;
import org.rapporteur.yaml.BrokenFileException;

/**
 * Measures how far the claims on accords that are found are those of gold files, given the gold file's statements, so that nothing
 * else is measured: {@code Scores [OPTION ...] GOLD.jsonl TEXT_DIR DOSSIER ...}, three arguments for each set. Options:
 *
 * <ul>
 *   <li>{@code errors}: every pair that is missed or too many
 *   <li>{@code coded}: with the acts and issues of the gold file's statements
 *   <li>{@code unlisted}: without the accords of the dossier
 * </ul>
 *
 * A pair of accord and claim counts once an article. Two accords are the same if their names are, as the evaluation compares names, or if
 * the dossier does not list the expected one and one date contains the other.
 */
final class Scores {

    private static final int COUNTS = 5;

    private final PrintStream out;
    private final boolean errors;
    private final boolean listed;
    private final boolean coded;
    private final int[] all = new int[COUNTS];
    private final Map<Claim, int[]> perClaim = new EnumMap<>(Claim.class);

    private Scores(PrintStream out, List<String> options) {
        this.out = out;
        this.errors = options.contains("errors");
        this.coded = options.contains("coded");
        this.listed = !options.contains("unlisted");
    }

    public static void main(String[] args) throws IOException, BrokenFileException {
        List<String> rest = new ArrayList<>(List.of(args));
        List<String> options = List.of("errors", "unlisted", "coded");
        List<String> given = rest.stream().filter(options::contains).toList();
        rest.removeAll(options);
        Scores scores = new Scores(new PrintStream(System.out, true, StandardCharsets.UTF_8), given);
        for (int i = 0; i + 2 < rest.size(); i += 3) {
            scores.set(Path.of(rest.get(i)), Path.of(rest.get(i + 1)), Path.of(rest.get(i + 2)));
        }
        scores.perClaim.forEach(scores::print);
        scores.print("all", scores.all);
    }

    private void set(Path gold, Path texts, Path dossier) throws IOException, BrokenFileException {
        List<KnownAccord> known = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Agreement a : Dossiers.read(dossier).agreements()) {
            names.add(a.name());
            if (listed) {
                known.add(KnownAccord.of(a, true));
            }
        }
        for (Agreement a : Dossiers.agreements()) {
            known.add(KnownAccord.of(a, false));
        }
        Agreements agreements = new Agreements(known, Directory.builtIn());
        int[] counts = new int[COUNTS];
        for (GoldArticle article : GoldArticle.read(gold, texts)) {
            article(article, agreements, names, counts);
        }
        print(String.valueOf(gold.resolveSibling(".").normalize().getFileName()), counts);
        for (int i = 0; i < all.length; i++) {
            all[i] += counts[i];
        }
    }

    /** A claim on an accord, with all places and claimants that it has in the article. */
    private record Pair(
            String accord, Optional<DateInterval> date, Claim claim, List<Span> spans, List<String> claimants) {}

    private void article(GoldArticle gold, Agreements agreements, List<String> names, int[] counts) {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < gold.attributions().size(); i++) {
            told.add(told(gold, i));
        }
        List<Pair> found = new ArrayList<>();
        for (Accord a : agreements.in(dated(gold), told)) {
            a.claims().forEach(c -> add(found, a.name(), a.date(), c));
        }
        List<Pair> expected = new ArrayList<>();
        for (JsonNode a : gold.node().path("agreements")) {
            Optional<DateInterval> date = GoldArticle.text(a, "date").map(DateInterval::parse);
            for (JsonNode c : a.get("claims")) {
                Span span = new Span(
                        c.get("span").get(0).asInt(), c.get("span").get(1).asInt());
                Claim claim = Claim.valueOf(c.get("claim").asText().toUpperCase(Locale.ROOT));
                String claimant = c.get("claimant").asText();
                add(expected, a.get("name").asText(), date, new AccordClaim(span, claim, claimant, 1, "gold"));
            }
        }
        compare(gold, expected, found, names, counts);
    }

    private Told told(GoldArticle gold, int i) {
        JsonNode statement = gold.statements().get(i);
        Set<String> issues = new HashSet<>();
        statement.path("issues").forEach(issue -> issues.add(issue.asText()));
        return coded
                ? new Told(gold.attributions().get(i), gold.speaker(i), GoldArticle.text(statement, "act"), issues)
                : Told.uncoded(gold.attributions().get(i), gold.speaker(i));
    }

    private static void add(List<Pair> pairs, String accord, Optional<DateInterval> date, AccordClaim claim) {
        Pair pair = pairs.stream()
                .filter(p -> p.accord().equals(accord) && p.claim() == claim.claim())
                .findFirst()
                .orElseGet(() -> {
                    Pair fresh = new Pair(accord, date, claim.claim(), new ArrayList<>(), new ArrayList<>());
                    pairs.add(fresh);
                    return fresh;
                });
        pair.spans().add(claim.span());
        pair.claimants().add(claim.claimant());
    }

    private void compare(GoldArticle gold, List<Pair> expected, List<Pair> found, List<String> names, int[] counts) {
        List<Pair> left = new ArrayList<>(found);
        found.forEach(p -> perClaim.computeIfAbsent(p.claim(), c -> new int[COUNTS])[1]++);
        expected.forEach(p -> perClaim.computeIfAbsent(p.claim(), c -> new int[COUNTS])[2]++);
        counts[1] += found.size();
        counts[2] += expected.size();
        for (Pair pair : expected) {
            boolean loose = !listed || !names.contains(pair.accord());
            Optional<Pair> hit = left.stream()
                    .filter(p -> p.claim() == pair.claim() && isSame(pair, p, loose))
                    .findFirst();
            if (hit.isPresent()) {
                left.remove(hit.get());
                perClaim.computeIfAbsent(pair.claim(), c -> new int[COUNTS])[0]++;
                counts[0]++;
                Pair same = hit.get();
                counts[3] += pair.claimants().stream()
                                .anyMatch(one -> same.claimants().stream().anyMatch(other -> isOne(one, other)))
                        ? 1
                        : 0;
                counts[4] += pair.spans().stream()
                                .anyMatch(one -> same.spans().stream().anyMatch(one::overlaps))
                        ? 1
                        : 0;
            } else if (errors) {
                print("missed", gold, pair);
            }
        }
        if (errors) {
            left.forEach(pair -> print("too many", gold, pair));
        }
    }

    private static boolean isOne(String one, String other) {
        return one.equals(other) || Names.areSame(one, other);
    }

    private static boolean isSame(Pair expected, Pair found, boolean loose) {
        if (Names.areSame(expected.accord(), found.accord())) {
            return true;
        }
        return loose
                && expected.date().isPresent()
                && found.date().isPresent()
                && !expected.date().get().latest().isBefore(found.date().get().earliest())
                && !expected.date().get().earliest().isAfter(found.date().get().latest());
    }

    private void print(String what, GoldArticle gold, Pair pair) {
        out.println(String.join(
                " | ",
                what,
                gold.name(),
                GoldArticle.text(gold.node(), "published").orElse("-"),
                pair.accord(),
                pair.claim().word(),
                String.join("; ", pair.claimants()),
                gold.cut(pair.spans().get(0))));
    }

    private void print(Claim claim, int[] n) {
        print(claim.word(), n);
    }

    private void print(String name, int[] n) {
        out.printf(
                Locale.ROOT,
                "%-18s %3d found %3d expected  P %.3f R %.3f F1 %.3f  claimant %3d of %3d, span %3d%n",
                name,
                n[1],
                n[2],
                (double) n[0] / Math.max(1, n[1]),
                (double) n[0] / Math.max(1, n[2]),
                2.0 * n[0] / Math.max(1, n[1] + n[2]),
                n[3],
                n[0],
                n[4]);
    }

    private static Article dated(GoldArticle gold) {
        Article article = gold.article();
        Metadata told = new Metadata(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                GoldArticle.text(gold.node(), "published").map(PartialDate::new),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Article(
                article.name(),
                article.text(),
                article.sha256(),
                told.orElse(article.metadata()),
                article.paragraphs(),
                List.of());
    }
}
