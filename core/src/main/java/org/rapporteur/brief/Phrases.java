package org.rapporteur.brief;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.preconditions.Want;
import org.rapporteur.model.Codebook;
import org.rapporteur.model.Issue;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Stance;

/** The fixed phrases of which briefs are made. None of them says more than the record, and none takes a side. */
final class Phrases {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final int NAMES = 3;

    /** What quotations begin with. */
    private static final String MARKS = "“\"„«‘'";

    private final Codebook codebook;

    Phrases(Codebook codebook) {
        this.codebook = codebook;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Returns days as {@code on 9 March 2031}, {@code in March 2031}, {@code in 2031} or {@code between … and …}. */
    static String on(Day day) {
        LocalDate first = day.first();
        LocalDate last = day.last();
        if (first.equals(last)) {
            return "on " + day(first);
        }
        if (first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth())) {
            return "in " + MONTH.format(first);
        }
        if (first.getDayOfYear() == 1 && last.equals(LocalDate.of(first.getYear(), 12, 31))) {
            return "in " + first.getYear();
        }
        return "between " + day(first) + " and " + day(last);
    }

    /** Returns when something was said, or that this is not known. */
    static String when(Said said) {
        return said.when()
                .map(day -> day.isPublication()
                        ? "in an article published " + on(day) + " (the day of saying is not recorded)"
                        : on(day))
                .orElse("on a day that is not recorded");
    }

    /** Returns who reported a statement, as a part of a sentence. */
    static String according(Said said) {
        return "according to " + said.report().outlet().orElse("an article whose outlet is not recorded");
    }

    /** Returns {@code text} with a capital letter at its beginning. */
    static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String speaker(Said said) {
        Said.Voice who = said.who();
        return who.actor() + who.role().map(role -> " (" + role + ")").orElse("");
    }

    /** Returns names as a person lists them, the fourth and later ones counted. */
    static String names(List<String> names) {
        List<String> shown =
                names.size() <= NAMES ? names : List.of(names.get(0), names.get(1), (names.size() - 2) + " others");
        int last = shown.size() - 1;
        return last <= 0
                ? String.join("", shown)
                : String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Returns a position on a topic as it was coded. */
    static String coded(Topic topic, String position) {
        return topic == Topic.ISSUE ? "“" + position + "”" : stance(Stance.ofWord(position));
    }

    static String stance(Stance stance) {
        return switch (stance) {
            case SUPPORT -> "for it";
            case OPPOSE -> "against it";
            case CONDITIONAL -> "for it on a condition";
        };
    }

    /** Returns what a proposition says, or what an issue covers; empty if the dossier does not list it. */
    Optional<String> wording(Topic topic, String id) {
        return topic == Topic.PROPOSITION
                ? codebook.propositions().stream()
                        .filter(each -> each.id().equals(id))
                        .map(Proposition::text)
                        .findFirst()
                : codebook.issues().stream()
                        .filter(each -> each.id().equals(id))
                        .map(Issue::covers)
                        .findFirst();
    }

    /** Returns a proposition within a sentence. */
    String proposition(String id) {
        return wording(Topic.PROPOSITION, id)
                .map(text -> "“" + text + "” (" + id + ")")
                .orElse("“" + id + "”");
    }

    /** Returns what is wanted within a sentence. */
    String want(Want want) {
        return (want.isFor() ? "" : "the contrary of ") + proposition(want.proposition());
    }

    /** Returns the words of a statement as they stand in the article, in quotation marks, at most so many UTF-16 units of them. */
    static String quoted(Said said, int most) {
        String words = cut(said.words().strip(), most);
        return !words.isEmpty() && MARKS.indexOf(words.charAt(0)) >= 0 ? words : "“" + words + "”";
    }

    private static String cut(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most;
        return words.substring(0, end) + " […]";
    }
}
