package org.rapporteur.copies;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.model.PartialDate;

/**
 * The articles of the example with copies of them, made as editors make them, and with what is no copy; always the same for a seed.
 *
 * @param members in the order of arrival
 */
record CopySet(List<Member> members) {

    /** Copies that the example has of its own: examples/STORY.md lists them. */
    private static final List<Set<String>> FAMILIES = List.of(
            Set.of("01-14-norrin", "01-14-trumpet"),
            Set.of("02-04-norrin", "02-04-aprt"),
            Set.of("02-18-norrin", "02-18-aprt", "02-19-norrin"),
            Set.of("03-18-norrin", "03-19-aprt", "03-20-trumpet"),
            Set.of("05-06-norrin", "05-06-trumpet"),
            Set.of("06-11-norrin", "06-12-aprt"),
            Set.of("06-26-norrin", "06-26-aprt"));

    private static final List<String> OUTLETS = List.of(
            "Oskel Courier", "Tammen Post", "The Brellen Star", "Radio Meridian", "Daily Lantern", "Quay Journal");

    /** How many articles with the same background an outlet prints. */
    private static final int STOCK = 12;

    /** Shorter ones say too little to be cut to a third. */
    private static final int LEAST_WORDS = 120;

    /**
     * An article.
     *
     * @param kind what was done to it, or what it is
     * @param families of which stories it has the text: two have one in common if and only if they are copies
     * @param of the place of what it was made of in the list of members; itself if it was made of none
     */
    record Member(String kind, ComparedText text, Set<String> families, List<Member> of) {}

    static CopySet of(Path examples, long seed) {
        Random random = new Random(seed);
        List<Member> all = new ArrayList<>(originals(examples));
        List<Member> sources =
                all.stream().filter(each -> words(each) >= LEAST_WORDS).toList();
        for (Edit edit : Edit.values()) {
            for (Member source : sources) {
                all.add(edit == Edit.MERGED ? merged(source, sources, random) : edited(edit, source, random));
            }
        }
        sources.forEach(source -> all.add(followUp(source, random)));
        for (String outlet : OUTLETS) {
            all.addAll(withBackground(outlet, random));
        }
        Collections.shuffle(all, random);
        return new CopySet(List.copyOf(all));
    }

    private static int words(Member member) {
        return Words.of(member.text().paragraphs()).count();
    }

    private static List<Member> originals(Path examples) {
        return Articles.under(List.of(examples))
                .map(each -> ((Ingested.Received) each).article())
                .map(article -> new Member(
                        "of the example", ComparedText.of(article), Set.of(family(article.name())), List.of()))
                .toList();
    }

    private static String family(String name) {
        return FAMILIES.stream()
                .filter(family -> family.stream().anyMatch(name::contains))
                .map(family -> family.stream().sorted().collect(Collectors.joining("+")))
                .findFirst()
                .orElse(name);
    }

    private static Member edited(Edit edit, Member source, Random random) {
        return new Member(
                edit.title(),
                printed(edit.of(source.text().paragraphs(), random), source, random),
                source.families(),
                List.of(source));
    }

    private static Member merged(Member one, List<Member> sources, Random random) {
        Member other = one;
        while (other.families().equals(one.families())) {
            other = sources.get(random.nextInt(sources.size()));
        }
        return new Member(
                Edit.MERGED.title(),
                printed(
                        Edit.merged(one.text().paragraphs(), other.text().paragraphs(), random),
                        published(one).isAfter(published(other)) ? one : other,
                        random),
                Set.of(
                        one.families().iterator().next(),
                        other.families().iterator().next()),
                List.of(one, other));
    }

    private static LocalDate published(Member member) {
        return member.text().published().map(PartialDate::earliest).orElse(LocalDate.of(2031, 1, 1));
    }

    /** Returns a text as an outlet prints it: mostly on the same day, or on one of the next; for one in seven, the day is unknown. */
    private static ComparedText printed(List<String> paragraphs, Member source, Random random) {
        Optional<PartialDate> published = random.nextInt(7) == 0
                ? Optional.empty()
                : Optional.of(PartialDate.of(published(source).plusDays(Math.max(0, random.nextInt(6) - 3))));
        return new ComparedText(
                paragraphs, published, Optional.of(OUTLETS.get(random.nextInt(OUTLETS.size()))), List.of());
    }

    /** Returns a later report of its own that quotes what was said, at most as long as what it tells besides. */
    private static Member followUp(Member source, Random random) {
        Prose prose = new Prose(random);
        List<String> quotes = source.text().paragraphs().stream()
                .filter(paragraph -> paragraph.startsWith("“"))
                .limit(2)
                .toList();
        int quoted = quotes.stream().mapToInt(each -> each.split(" ").length).sum();
        List<String> text = new ArrayList<>(List.of(prose.headline()));
        int told = 0;
        while (told < Math.max(60, quoted)) {
            String paragraph = prose.paragraph(1 + random.nextInt(2));
            told += paragraph.split(" ").length;
            text.add(paragraph);
        }
        text.addAll(Math.min(2, text.size()), quotes);
        return new Member(
                "no copy: another report that quotes the same",
                printed(text, source, random),
                Set.of("follow-up " + random.nextLong()),
                List.of(source));
    }

    /** Returns short reports of an outlet over months, each of which ends with the same background. */
    private static List<Member> withBackground(String outlet, Random random) {
        Prose prose = new Prose(random);
        List<String> background = List.of(prose.paragraph(3), prose.paragraph(2));
        return IntStream.range(0, STOCK)
                .mapToObj(number -> {
                    List<String> text = new ArrayList<>(List.of(prose.headline(), prose.paragraph(3)));
                    text.addAll(background);
                    return new Member(
                            "no copy: a short report with long background",
                            new ComparedText(
                                    text,
                                    Optional.of(PartialDate.of(
                                            LocalDate.of(2031, 1, 5).plusDays(11L * number))),
                                    Optional.of(outlet),
                                    List.of()),
                            Set.of("stock " + random.nextLong()),
                            List.of());
                })
                .toList();
    }
}
