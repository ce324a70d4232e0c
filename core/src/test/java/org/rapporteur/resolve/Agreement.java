package org.rapporteur.resolve;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorId;
import org.rapporteur.actors.Country;
import org.rapporteur.actors.Folding;
import org.rapporteur.analysis.reliability.Names;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Conflict;
import org.rapporteur.model.Finding;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;
import org.rapporteur.resolve.prose.GoldArticle;
import org.rapporteur.yaml.BrokenFileException;

/**
 * Measures how often what the resolution finds is what a gold file expects, with the gold file's own spans, so that nothing else
 * is measured: {@code Agreement GOLD.jsonl TEXT_DIR [FIELD] [OPTION ...]}. A field is {@code speaker} (the default), {@code side},
 * {@code said_on}, {@code role}, {@code venue} or {@code about}. Options:
 *
 * <ul>
 *   <li>{@code errors}: every one that does not agree
 *   <li>{@code DOC=2025-09-03}: a date for an article whose name begins so
 *   <li>{@code dossier=NAME} or {@code dossier=FILE}: the conflict and its actors
 *   <li>{@code parties}: the parties that the gold file names for each article
 *   <li>{@code offices}: a speaker whom the gold file gives as an office ("president of France") is also whoever is found to hold it,
 *       for texts that name no real persons
 * </ul>
 *
 * Prints the share that agrees, per rule and in all. Names are compared as the evaluation does; venues agree if half of their words do.
 */
final class Agreement {

    private static final Set<String> SMALL =
            Set.of(" to the a an of in at on with by from and his her its their s".split(" "));

    private final Map<String, int[]> perRule = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();
    private final String field;
    private final List<String> options;
    private final Dossier dossier;

    private Agreement(String field, List<String> options) throws BrokenFileException {
        this.field = field;
        this.options = options;
        String named = option("dossier").orElse(Dossiers.GENERIC);
        Optional<Dossier> builtIn = Dossiers.builtIn(named);
        this.dossier = builtIn.isPresent() ? builtIn.get() : Dossiers.read(Path.of(named));
    }

    public static void main(String[] args) throws IOException, BrokenFileException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> options = List.of(args).subList(2, args.length);
        List<String> fields = List.of("speaker", "side", "said_on", "role", "venue", "about");
        Agreement agreement = new Agreement(
                fields.stream().filter(options::contains).findFirst().orElse("speaker"), options);
        GoldArticle.read(Path.of(args[0]), Path.of(args[1])).forEach(agreement::add);
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

    private Optional<String> option(String key) {
        return options.stream()
                .filter(option -> option.startsWith(key + "="))
                .map(option -> option.substring(key.length() + 1))
                .findFirst();
    }

    private void add(GoldArticle gold) {
        Article article = withMetadata(gold);
        List<Resolved> resolved = new Resolver(dossier.directory(), conflict(gold.node()))
                .resolve(article, gold.attributions())
                .resolved();
        for (int i = 0; i < resolved.size(); i++) {
            if (gold.statements().get(i).has(field)) {
                count(gold, i, resolved.get(i));
            }
        }
    }

    private Optional<Conflict> conflict(JsonNode gold) {
        if (options.contains("parties") && gold.has("parties")) {
            List<String> parties =
                    Stream.of(gold.get("parties").asText().split("; ", -1)).toList();
            return Optional.of(new Conflict("gold", parties));
        }
        return dossier.conflict();
    }

    private Finding found(Resolved resolved) {
        return switch (field) {
            case "side" -> resolved.as().side();
            case "role" -> resolved.as().role();
            case "venue" -> resolved.where().venue();
            case "about" -> resolved.about();
            case "said_on" ->
                new Finding(
                        resolved.where().saidOn().date().map(Object::toString),
                        resolved.where().saidOn().how());
            default -> Finding.of(resolved.who().name(), resolved.who().how());
        };
    }

    private void count(GoldArticle gold, int i, Resolved resolved) {
        Finding found = found(resolved);
        Attribution what = gold.attributions().get(i);
        String expected = GoldArticle.text(gold.statements().get(i), field).orElse("");
        String value = found.value().orElse("");
        boolean same = switch (field) {
            case "side", "said_on" -> expected.equals(value);
            case "venue" -> expected.equals(value) || shareWords(expected, value);
            default -> Names.areSame(expected, value) || holds(expected, resolved, gold);
        };
        int[] n = perRule.computeIfAbsent(found.how(), h -> new int[2]);
        n[0] += same ? 1 : 0;
        n[1]++;
        if (!same) {
            errors.add(String.join(
                    " | ",
                    gold.name() + "@" + what.extent().start(),
                    found.how(),
                    value,
                    expected,
                    what.source().isEmpty() ? "-" : gold.cut(what.source().get(0)),
                    what.cue().isEmpty() ? "-" : gold.cut(what.cue().get(0))));
        }
    }

    /** Whether an office is expected, and who was found holds it: one of the directory, on the day of the article. */
    private boolean holds(String expected, Resolved resolved, GoldArticle gold) {
        if (!field.equals("speaker") || !options.contains("offices")) {
            return false;
        }
        Set<String> office = office(expected);
        return office.size() > 1
                && resolved.who().id().stream()
                        .flatMap(id -> dossier.directory().actor(new ActorId(id)).stream())
                        .flatMap(actor -> actor.terms().stream())
                        .filter(term -> published(gold)
                                .map(day -> term.mayCover(day.latest()))
                                .orElse(true))
                        .map(term -> office(term.title()))
                        .anyMatch(title -> title.containsAll(office) || office.containsAll(title));
    }

    /** The words of an office, with the names of countries for words of their people. */
    private Set<String> office(String title) {
        Set<String> out = new HashSet<>();
        for (String word : title.split("[ ,;]+", -1)) {
            String plain = word.replaceFirst("[’']s?$", "");
            dossier.directory().ofDemonym(plain).stream()
                    .findFirst()
                    .flatMap(Actor::country)
                    .map(Country::name)
                    .ifPresentOrElse(country -> out.addAll(words(country)), () -> out.addAll(words(plain)));
        }
        return out.stream()
                .map(word -> word.equals("defense") ? "defence" : word.equals("spokeswoman") ? "spokesman" : word)
                .collect(Collectors.toSet());
    }

    /** Returns whether the F1 of the words of two venues, small ones apart, is at least one half. */
    static boolean shareWords(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        return !both.isEmpty() && 4 * both.size() >= first.size() + second.size();
    }

    private static Set<String> words(String venue) {
        Set<String> out =
                new HashSet<>(List.of(Folding.fold(venue.replace('’', ' ')).split("[^\\p{L}\\p{N}]+", -1)));
        out.removeAll(SMALL);
        return out;
    }

    private Article withMetadata(GoldArticle gold) {
        Article article = gold.article();
        List<String> byline = new ArrayList<>();
        gold.node().path("byline").forEach(author -> byline.add(author.asText()));
        Metadata told = new Metadata(
                Optional.empty(),
                Optional.empty(),
                byline,
                Optional.empty(),
                published(gold),
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

    private Optional<PartialDate> published(GoldArticle gold) {
        return option(gold.name().substring(0, 3))
                .or(() -> GoldArticle.text(gold.node(), "published"))
                .map(PartialDate::new);
    }
}
