package org.rapporteur.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.rapporteur.inference.Units;
import org.rapporteur.inference.Units.Run;
import org.rapporteur.inference.Vocabulary;
import org.rapporteur.model.Span;

/**
 * One input of the coder: whole paragraphs of a text, or a part of a very long one, with the statements that begin there.
 *
 * <p>{@code [CLS] text [SEP] speaker: side [SEP] …}, each speaker once. {@code training/coder/sequences.py} builds the same.
 */
final class Passage {

    /** The pieces up to which paragraphs share a passage; a paragraph of more than twice as many is cut. */
    private static final int CORE = 150;

    /** The most pieces that the encoder has places for. */
    private static final int MOST = 512;

    private static final int LONGEST_SPEAKER = 16;
    private static final int LONGEST_STATEMENT = 80;
    private static final int SPEAKER = 1;

    private final Run run;
    private final List<Member> members = new ArrayList<>();
    private final int[] at;
    private final Input input = new Input(2 * CORE);

    /** A statement of the passage: its index among those of the article, and its units. */
    private record Member(int index, Marked units, int[] speaker) {}

    /**
     * The units of a statement's parts, in text order.
     *
     * @param parts the units of content, cue and source
     */
    record Marked(List<int[]> parts) {

        static Marked of(Units units, Said said) {
            return new Marked(List.of(
                    unitsOf(units, said.what().content()),
                    unitsOf(units, said.what().cue()),
                    unitsOf(units, said.what().source())));
        }

        private static int[] unitsOf(Units units, List<Span> spans) {
            return spans.stream()
                    .map(units::overlapping)
                    .flatMapToInt(run -> IntStream.range(run.first(), run.last()))
                    .distinct()
                    .sorted()
                    .toArray();
        }

        int[] content() {
            return parts.get(0);
        }
    }

    /** Returns the passages of an article that hold statements; {@code marked} are all statements of the article. */
    static List<Passage> of(Units units, List<Said> said, List<Marked> marked, Vocabulary vocabulary) {
        List<Passage> passages = new ArrayList<>();
        for (Run run : runs(units)) {
            int[] inside = IntStream.range(0, marked.size())
                    .filter(i -> begins(marked.get(i), run))
                    .toArray();
            if (inside.length > 0) {
                passages.add(new Passage(units, run, inside, said, marked, vocabulary));
            }
        }
        return passages;
    }

    /** Returns what the encoder is given for words that are the content of a statement, of which nothing else is known. */
    static Input ofWords(String words, Vocabulary vocabulary) {
        Units units = Units.of(words, vocabulary);
        Input input = new Input(LONGEST_STATEMENT + 2);
        input.add(Vocabulary.CLS, 0, 0, 0);
        for (int unit = 0; unit < units.count() && input.size() < LONGEST_STATEMENT; unit++) {
            for (int piece : units.pieces(unit)) {
                input.add(piece, units.shape(unit), 1, 0);
            }
        }
        input.add(Vocabulary.SEP, 0, 0, SPEAKER);
        return input;
    }

    private static boolean begins(Marked marked, Run run) {
        int[] content = marked.content();
        return content.length > 0 && content[0] >= run.first() && content[0] < run.last();
    }

    private static List<Run> runs(Units units) {
        List<Run> runs = new ArrayList<>();
        int first = -1;
        int size = 0;
        for (Run paragraph : units.paragraphs()) {
            int cost = cost(units, paragraph);
            if (first >= 0 && size + cost > CORE) {
                runs.add(new Run(first, paragraph.first()));
                first = -1;
            }
            if (first < 0) {
                first = paragraph.first();
                size = 0;
            }
            size += cost;
            while (size > 2 * CORE) {
                int end = first;
                int taken = 0;
                while (taken < CORE) {
                    taken += units.pieces(end).length;
                    end++;
                }
                runs.add(new Run(first, end));
                first = end;
                size -= taken;
            }
        }
        if (first >= 0) {
            runs.add(new Run(first, units.count()));
        }
        return runs;
    }

    private static int cost(Units units, Run run) {
        int pieces = 0;
        for (int unit = run.first(); unit < run.last(); unit++) {
            pieces += units.pieces(unit).length;
        }
        return pieces;
    }

    private Passage(
            Units units, Run run, int[] inside, List<Said> said, List<Marked> marked, Vocabulary vocabulary) {
        this.run = run;
        this.at = new int[run.last() - run.first()];
        int[] roles = new int[at.length];
        for (int i : inside) {
            List<int[]> parts = marked.get(i).parts();
            for (int part = 0; part < parts.size(); part++) {
                for (int unit : parts.get(part)) {
                    if (isInside(unit)) {
                        roles[unit - run.first()] = part + 1;
                    }
                }
            }
        }
        input.add(Vocabulary.CLS, 0, 0, 0);
        for (int unit = run.first(); unit < run.last(); unit++) {
            at[unit - run.first()] = input.size();
            for (int piece : units.pieces(unit)) {
                input.add(piece, units.shape(unit), roles[unit - run.first()], 0);
            }
        }
        Map<String, int[]> told = new HashMap<>();
        for (int i : inside) {
            int[] speaker = told.computeIfAbsent(said.get(i).told(), words -> speaker(words, vocabulary));
            members.add(new Member(i, marked.get(i), speaker));
        }
    }

    /** Adds a speaker and returns where; that of the whole passage if there is no room left. */
    private int[] speaker(String words, Vocabulary vocabulary) {
        if (input.size() + LONGEST_SPEAKER + 1 > MOST) {
            return new int[1];
        }
        int first = input.size();
        input.add(Vocabulary.SEP, 0, 0, SPEAKER);
        for (int piece : Wording.pieces(words, LONGEST_SPEAKER, vocabulary)) {
            input.add(piece, 0, 0, SPEAKER);
        }
        return IntStream.range(first, input.size()).toArray();
    }

    private boolean isInside(int unit) {
        return unit >= run.first() && unit < run.last();
    }

    /** Returns what the encoder is given. */
    Input input() {
        return input;
    }

    /** Returns the units of the passage. */
    Run run() {
        return run;
    }

    /** Returns the row of a unit's first piece. */
    int row(int unit) {
        return at[unit - run.first()];
    }

    /** Returns how many statements begin here. */
    int size() {
        return members.size();
    }

    /** Returns the index, among all of the article, of a statement that begins here. */
    int index(int member) {
        return members.get(member).index();
    }

    /** Returns the units of a statement's content. */
    int[] content(int member) {
        return members.get(member).units().content();
    }

    /** Returns the rows of a statement's part: 0 content, 1 cue, 2 source. */
    int[] part(int member, int part) {
        return Arrays.stream(members.get(member).units().parts().get(part))
                .filter(this::isInside)
                .map(this::row)
                .toArray();
    }

    /** Returns the rows of a statement's speaker. */
    int[] speaker(int member) {
        return members.get(member).speaker();
    }

    /** Returns the rows of a statement that are read beside a wording: all parts in text order, then the speaker. */
    int[] words(int member) {
        TreeSet<Integer> rows = new TreeSet<>();
        for (int part = 0; part < 3; part++) {
            Arrays.stream(part(member, part)).forEach(rows::add);
        }
        return IntStream.concat(
                        rows.stream().limit(LONGEST_STATEMENT).mapToInt(Integer::intValue),
                        Arrays.stream(speaker(member)))
                .toArray();
    }
}
