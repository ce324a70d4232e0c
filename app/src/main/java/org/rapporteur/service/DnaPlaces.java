package org.rapporteur.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Span;
import org.rapporteur.store.dna.DnaStatements.DnaStatement;
import org.rapporteur.text.CodePoints;

/** Where a statement stands: one place in Discourse Network Analyzer, several in a record. */
final class DnaPlaces {

    private static final String CONTENT = "content";
    private static final String SOURCE = "source";
    private static final String CUE = "cue";

    private DnaPlaces() {}

    /** Returns all places in words: {@code content 76-103 129-150 source 104-112}, in code points. */
    static String words(Attribution what) {
        return Stream.of(part(CONTENT, what.content()), part(SOURCE, what.source()), part(CUE, what.cue()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String part(String name, List<Span> spans) {
        return spans.isEmpty()
                ? ""
                : name + " "
                        + spans.stream()
                                .map(span -> span.start() + "-" + span.end())
                                .collect(Collectors.joining(" "));
    }

    /** Returns the place that the other program shows: from the first to the last of the content. */
    static Span extent(Attribution what) {
        List<Span> content = what.content();
        return new Span(content.get(0).start(), content.get(content.size() - 1).end());
    }

    /**
     * Returns what a statement attributes.
     *
     * @param places all places in words, if they are known; they hold as long as nobody has moved the statement since
     * @param kind how much is quoted; if empty, the quotation marks tell
     */
    static Attribution attribution(
            DnaStatement statement, Optional<String> places, Optional<Kind> kind, CodePoints text, double sure) {
        // A place within a character, which the other program allows, means all of the character.
        int start = isWithin(text.text(), statement.start()) ? statement.start() - 1 : statement.start();
        int stop = isWithin(text.text(), statement.stop()) ? statement.stop() + 1 : statement.stop();
        Span span = text.span(start, stop);
        Kind told = kind.orElseGet(() -> kind(text.slice(span).strip()));
        return places.flatMap(words -> parse(words, told, sure))
                .filter(what -> extent(what).equals(span) && what.extent().end() <= text.length())
                .orElseGet(() -> new Attribution(List.of(span), List.of(), List.of(), told, sure));
    }

    private static boolean isWithin(String text, int unit) {
        return unit > 0 && unit < text.length() && Character.isSurrogatePair(text.charAt(unit - 1), text.charAt(unit));
    }

    private static Kind kind(String words) {
        boolean isQuoted = words.codePoints().anyMatch(DnaPlaces::isQuote);
        if (!isQuoted) {
            return Kind.INDIRECT;
        }
        boolean isWhole = isQuote(words.codePointAt(0)) && isQuote(words.codePointBefore(words.length()));
        return isWhole ? Kind.DIRECT : Kind.MIXED;
    }

    private static boolean isQuote(int character) {
        return "\"“”„‟«»".indexOf(character) >= 0;
    }

    private static Optional<Attribution> parse(String words, Kind kind, double sure) {
        List<Span> content = new ArrayList<>();
        List<Span> source = new ArrayList<>();
        List<Span> cue = new ArrayList<>();
        List<Span> part = content;
        try {
            for (String word : words.split(" ", -1)) {
                switch (word) {
                    case CONTENT -> part = content;
                    case SOURCE -> part = source;
                    case CUE -> part = cue;
                    default -> {
                        int hyphen = Math.max(0, word.indexOf('-'));
                        part.add(new Span(
                                Integer.parseInt(word.substring(0, hyphen)),
                                Integer.parseInt(word.substring(hyphen + 1))));
                    }
                }
            }
            return Optional.of(new Attribution(content, source, cue, kind, sure));
        } catch (IllegalArgumentException e) {
            // Somebody wrote something else there; the other program's own place holds.
            return Optional.empty();
        }
    }
}
