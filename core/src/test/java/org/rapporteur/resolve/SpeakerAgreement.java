package org.rapporteur.resolve;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;

/**
 * Measures how often a speaker is the one that a gold file expects, with the gold file's own spans, so that nothing but the
 * resolution is measured: {@code SpeakerAgreement GOLD.jsonl TEXT_DIR [all|odd|even] [errors]}. Prints the share that agrees, per
 * rule and in all, and with {@code errors} every one that does not. Names are compared as the evaluation does.
 */
final class SpeakerAgreement {

    private final Map<String, int[]> perRule = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();

    private SpeakerAgreement() {}

    public static void main(String[] args) throws IOException {
        Path gold = Path.of(args[0]);
        Path texts = Path.of(args[1]);
        String which = args.length > 2 ? args[2] : "all";
        boolean verbose = args.length > 3;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SpeakerAgreement agreement = new SpeakerAgreement();
        List<String> lines = Files.readAllLines(gold, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            // Counted from 1: the first article is odd.
            boolean odd = i % 2 == 0;
            if (which.equals("all") || which.equals("odd") == odd) {
                agreement.add(Gold.of(lines.get(i), texts));
            }
        }
        if (verbose) {
            agreement.errors.forEach(out::println);
        }
        int[] sum = new int[2];
        agreement.perRule.forEach((rule, n) -> {
            sum[0] += n[0];
            sum[1] += n[1];
            out.printf(Locale.ROOT, "%-14s %4d of %4d  %5.1f %%%n", rule, n[0], n[1], 100.0 * n[0] / n[1]);
        });
        out.printf(Locale.ROOT, "%-14s %4d of %4d  %5.1f %%%n", which, sum[0], sum[1], 100.0 * sum[0] / sum[1]);
    }

    private void add(Gold gold) {
        List<Speaker> speakers = Speakers.of(gold.article(), gold.attributions());
        for (int i = 0; i < speakers.size(); i++) {
            Speaker found = speakers.get(i);
            String expected = gold.speakers().get(i);
            boolean same = isSame(expected, found.name());
            int[] n = perRule.computeIfAbsent(found.how(), h -> new int[2]);
            n[0] += same ? 1 : 0;
            n[1]++;
            if (!same) {
                Attribution what = gold.attributions().get(i);
                String text = gold.article().text();
                String source =
                        what.source().isEmpty() ? "-" : cut(text, what.source().get(0));
                errors.add(String.join(
                        " | ",
                        gold.article().name() + "@" + what.extent().start(),
                        found.how(),
                        source,
                        found.name(),
                        expected,
                        gold.article().text().toLowerCase(Locale.ROOT).contains(expected.toLowerCase(Locale.ROOT))
                                ? ""
                                : "not in text"));
            }
        }
    }

    private static String cut(String text, Span span) {
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }

    /** Same person or body: equal, or one's words inside the other's with the last word shared. */
    static boolean isSame(String one, String other) {
        List<String> x = fold(one);
        List<String> y = fold(other);
        if (x.isEmpty() || y.isEmpty()) {
            return x.isEmpty() && y.isEmpty();
        }
        List<String> small = x.size() <= y.size() ? x : y;
        Set<String> big = new HashSet<>(x.size() <= y.size() ? y : x);
        List<String> longer = x.size() <= y.size() ? y : x;
        boolean lastShared = small.get(small.size() - 1).equals(longer.get(longer.size() - 1));
        return x.equals(y) || (big.containsAll(small) && (lastShared || small.size() > 1));
    }

    private static List<String> fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\x00-\\x7f]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 ]", " ")
                .strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split("\\s+"));
    }

    /** One article with the answers. */
    private record Gold(Article article, List<Attribution> attributions, List<String> speakers) {

        static Gold of(String line, Path texts) throws IOException {
            Map<?, ?> json = (Map<?, ?>) Objects.requireNonNull(Json.parse(line));
            String name = string(json.get("doc"));
            String text = Files.readString(texts.resolve(name), StandardCharsets.UTF_8);
            List<String> byline = byline(json.get("byline"));
            Metadata metadata = new Metadata(
                    Optional.empty(),
                    Optional.empty(),
                    byline,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            Sha256 digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
            Article article =
                    new Article(name, text, digest, metadata, paragraphs(text, json.get("paragraphs")), List.of());
            List<Attribution> attributions = new ArrayList<>();
            List<String> speakers = new ArrayList<>();
            List<Map<?, ?>> statements = new ArrayList<>();
            ((List<?>) Objects.requireNonNull(json.get("statements"))).forEach(s -> statements.add((Map<?, ?>) s));
            statements.sort(Comparator.comparing(s -> spans(s.get("content")).get(0)));
            for (Map<?, ?> s : statements) {
                attributions.add(new Attribution(
                        spans(s.get("content")),
                        spans(s.get("source")),
                        spans(s.get("cue")),
                        Kind.ofWord(string(s.get("kind"))),
                        1));
                speakers.add(string(s.get("speaker")));
            }
            return new Gold(article, attributions, speakers);
        }

        private static List<String> byline(@Nullable Object value) {
            if (value instanceof List<?> list) {
                return list.stream().map(String.class::cast).toList();
            }
            return value instanceof String name ? List.of(name) : List.of();
        }

        private static List<Paragraph> paragraphs(String text, @Nullable Object given) {
            if (given instanceof List<?> list) {
                return list.stream()
                        .map(p -> (List<?>) p)
                        .map(p -> Paragraph.because(
                                new Span(number(p.get(0)), number(p.get(1))),
                                ParagraphRole.valueOf(((String) p.get(2))
                                        .toUpperCase(Locale.ROOT)
                                        .replace('-', '_')),
                                "gold"))
                        .toList();
            }
            List<Paragraph> out = new ArrayList<>();
            int at = 0;
            for (String line : text.split("\n", -1)) {
                int length = line.codePointCount(0, line.length());
                if (!line.isBlank()) {
                    out.add(Paragraph.of(new Span(at, at + length), ParagraphRole.BODY));
                }
                at += length + 1;
            }
            return out;
        }

        private static List<Span> spans(@Nullable Object value) {
            if (!(value instanceof List<?> list) || list.isEmpty()) {
                return List.of();
            }
            if (list.get(0) instanceof List<?>) {
                return list.stream()
                        .map(p -> (List<?>) p)
                        .map(p -> new Span(number(p.get(0)), number(p.get(1))))
                        .sorted()
                        .toList();
            }
            return Stream.of(new Span(number(list.get(0)), number(list.get(1)))).toList();
        }

        private static String string(@Nullable Object value) {
            return (String) Objects.requireNonNull(value);
        }

        private static int number(@Nullable Object value) {
            return ((Double) Objects.requireNonNull(value)).intValue();
        }
    }
}
