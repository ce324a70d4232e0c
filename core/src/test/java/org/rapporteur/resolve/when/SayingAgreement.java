package org.rapporteur.resolve.when;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.SaidOn;
import org.rapporteur.resolve.prose.GoldArticle;

/**
 * Measures how often a saying date is the one that a gold file expects, with the gold file's own spans, so that nothing but the
 * dating is measured: {@code SayingAgreement GOLD.jsonl TEXT_DIR [errors] [DOC=2025-09-03 ...]}. Prints the share that agrees,
 * per rule and in all, with {@code errors} every one that does not; {@code DOC=…} gives an article whose name begins so a date.
 */
final class SayingAgreement {

    private final Map<String, int[]> perRule = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();

    private SayingAgreement() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SayingAgreement agreement = new SayingAgreement();
        List<String> options = List.of(args).subList(2, args.length);
        for (GoldArticle gold : GoldArticle.read(Path.of(args[0]), Path.of(args[1]))) {
            agreement.add(gold, options);
        }
        if (options.contains("errors")) {
            agreement.errors.forEach(out::println);
        }
        int[] sum = new int[2];
        agreement.perRule.forEach((rule, n) -> {
            sum[0] += n[0];
            sum[1] += n[1];
            out.printf(Locale.ROOT, "%-14s %4d of %4d  %5.1f %%%n", rule, n[0], n[1], 100.0 * n[0] / n[1]);
        });
        out.printf(Locale.ROOT, "%-14s %4d of %4d  %5.1f %%%n", "all", sum[0], sum[1], 100.0 * sum[0] / sum[1]);
    }

    private void add(GoldArticle gold, List<String> options) {
        Article article = gold.article();
        Optional<PartialDate> published = options.stream()
                .filter(option ->
                        option.indexOf('=') > 0 && gold.name().startsWith(option.substring(0, option.indexOf('='))))
                .map(option -> new PartialDate(option.substring(option.indexOf('=') + 1)))
                .findFirst()
                .or(() -> GoldArticle.text(gold.node(), "published").map(PartialDate::new))
                .or(() -> article.metadata().published());
        List<Attribution> attributions = gold.attributions();
        List<SaidOn> dates = SayingDates.of(article, attributions, published);
        for (int i = 0; i < dates.size(); i++) {
            String found = dates.get(i).date().map(Object::toString).orElse("-");
            String expected =
                    GoldArticle.text(gold.statements().get(i), "said_on").orElse("-");
            int[] n = perRule.computeIfAbsent(dates.get(i).how(), h -> new int[2]);
            n[0] += found.equals(expected) ? 1 : 0;
            n[1]++;
            if (!found.equals(expected)) {
                Attribution what = attributions.get(i);
                errors.add(String.join(
                        " | ",
                        gold.name() + "@" + what.extent().start(),
                        dates.get(i).how(),
                        found,
                        expected,
                        what.source().isEmpty() ? "-" : gold.cut(what.source().get(0)),
                        what.cue().isEmpty() ? "-" : gold.cut(what.cue().get(0))));
            }
        }
    }
}
