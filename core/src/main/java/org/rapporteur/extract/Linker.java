package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.extract.Tagger.Stretch;
import org.rapporteur.inference.Units;

/**
 * Joins the parts: each content to the cue it points to, each cue to its source. The training code links in the same way in
 * {@code decode.py}.
 */
final class Linker {

    /** The units within which a cue or a source is looked for. */
    private static final int NEAR = 200;

    /** What splitting a content between two cues has to gain, in nats. */
    private static final double SPLIT = 10;

    private static final int SHORTEST_TO_SPLIT = 6;

    /** The most cues that one content chooses among; more stand near only in hostile text. */
    private static final int MOST_CUES = 48;

    /** What pointing to the cue of the paragraph before costs each unit, in nats: few contents do. */
    private static final double INTRODUCED = -2;

    private static final double NEVER = -1e9;

    private final Units units;
    private final Sheet sheet;
    private final List<Stretch> contents;
    private final List<Stretch> cues;
    private final List<Stretch> sources;
    private final int[] cueFirsts;
    private final int[] sourceFirsts;

    /**
     * Parts that belong together.
     *
     * @param content in text order, never empty
     * @param cue the words that attribute, if there are any
     * @param source the mention of who said it, if there is one
     * @param confidence from 0 to 1: the probability of the cue times the geometric mean of the content's
     */
    record Link(List<Stretch> content, Optional<Stretch> cue, Optional<Stretch> source, double confidence) {}

    private Linker(Units units, Sheet sheet, List<Stretch> parts) {
        this.units = units;
        this.sheet = sheet;
        this.contents = of(Part.CONTENT, parts);
        this.cues = of(Part.CUE, parts);
        this.sources = of(Part.SOURCE, parts);
        this.cueFirsts = cues.stream().mapToInt(Stretch::first).toArray();
        this.sourceFirsts = sources.stream().mapToInt(Stretch::first).toArray();
    }

    private static List<Stretch> of(Part part, List<Stretch> parts) {
        return parts.stream().filter(p -> p.part() == part).toList();
    }

    /** Returns the attributions made of the parts, in the order of their first content. */
    static List<Link> link(Units units, Sheet sheet, List<Stretch> parts) {
        return new Linker(units, sheet, parts).links();
    }

    private List<Link> links() {
        Map<Integer, List<Stretch>> byCue = new TreeMap<>();
        List<Link> links = new ArrayList<>();
        for (Stretch content : contents) {
            for (Choice choice : choices(content)) {
                if (choice.cue() == Sheet.NONE) {
                    List<Stretch> alone = List.of(choice.content());
                    links.add(new Link(alone, Optional.empty(), Optional.empty(), certainty(alone, Part.CONTENT)));
                } else {
                    byCue.computeIfAbsent(choice.cue(), c -> new ArrayList<>()).add(choice.content());
                }
            }
        }
        byCue.forEach((cue, content) -> {
            Stretch words = cues.get(cue);
            double confidence = certainty(List.of(words), Part.CUE) * certainty(content, Part.CONTENT);
            links.add(new Link(List.copyOf(content), Optional.of(words), source(words), confidence));
        });
        links.sort((a, b) ->
                Integer.compare(a.content().get(0).first(), b.content().get(0).first()));
        return links;
    }

    /** A content, or a piece of one, and the index of the cue it points to. */
    private record Choice(Stretch content, int cue) {}

    private List<Choice> choices(Stretch content) {
        List<Integer> near = new ArrayList<>(List.of(Sheet.NONE));
        for (int i = firstAtOrAfter(cueFirsts, content.first() - NEAR + 1); i < cues.size(); i++) {
            if (cueFirsts[i] >= content.last() + NEAR || near.size() > MOST_CUES) {
                break;
            }
            near.add(i);
        }
        near.removeIf(cue -> fee(content, cue) == NEVER);
        double[] fees = near.stream().mapToDouble(cue -> fee(content, cue)).toArray();
        int n = content.last() - content.first();
        // sums[i][t]: what the first i units say for target t
        double[][] sums = new double[n + 1][near.size()];
        for (int i = 0; i < n; i++) {
            for (int t = 0; t < near.size(); t++) {
                int target = near.get(t) == Sheet.NONE ? Sheet.NONE : cueFirsts[near.get(t)];
                sums[i + 1][t] = sums[i][t] + fees[t] + sheet.pointer(0, content.first() + i, target);
            }
        }
        int best = argmax(sums[n], new double[near.size()]);
        double most = sums[n][best] + SPLIT;
        List<Choice> choices = List.of(new Choice(content, near.get(best)));
        for (int cut = 2; n >= SHORTEST_TO_SPLIT && cut < n - 1; cut++) {
            int x = argmax(sums[cut], new double[near.size()]);
            int y = argmax(sums[n], sums[cut]);
            double gain = sums[cut][x] + sums[n][y] - sums[cut][y];
            if (x != y && gain > most) {
                most = gain;
                int middle = content.first() + cut;
                choices = List.of(
                        new Choice(new Stretch(Part.CONTENT, content.first(), middle), near.get(x)),
                        new Choice(new Stretch(Part.CONTENT, middle, content.last()), near.get(y)));
            }
        }
        return choices;
    }

    /** Returns what it costs a content to point to a cue: it stands in its paragraph, or in one that a colon introduces. */
    private double fee(Stretch content, int cue) {
        int elsewhere = cue == Sheet.NONE ? 0 : units.paragraphOf(content.first()) - units.paragraphOf(cueFirsts[cue]);
        if (elsewhere == 0) {
            return 0;
        }
        Units.Run before = units.paragraphs().get(units.paragraphOf(cueFirsts[cue]));
        return elsewhere == 1 && units.mark(before.last() - 1) == ':' ? INTRODUCED : NEVER;
    }

    /** Returns the source in the cue's own paragraph that it points to best, unless it points to none. */
    private Optional<Stretch> source(Stretch cue) {
        double best = votes(cue, Sheet.NONE);
        Optional<Stretch> source = Optional.empty();
        for (int i = firstAtOrAfter(sourceFirsts, cue.first() - NEAR + 1); i < sources.size(); i++) {
            if (sources.get(i).first() >= cue.first() + NEAR) {
                break;
            }
            if (units.paragraphOf(sourceFirsts[i]) != units.paragraphOf(cue.first())) {
                continue;
            }
            double value = votes(cue, sourceFirsts[i]);
            if (value > best) {
                best = value;
                source = Optional.of(sources.get(i));
            }
        }
        return source;
    }

    private double votes(Stretch cue, int target) {
        double sum = 0;
        for (int unit = cue.first(); unit < cue.last(); unit++) {
            sum += sheet.pointer(1, unit, target);
        }
        return sum;
    }

    private double certainty(List<Stretch> stretches, Part part) {
        double sum = 0;
        int units = 0;
        for (Stretch stretch : stretches) {
            for (int unit = stretch.first(); unit < stretch.last(); unit++) {
                sum += Math.log(Math.max(1e-9, sheet.probability(unit, part)));
                units++;
            }
        }
        return Math.min(1, Math.exp(sum / units));
    }

    private static int argmax(double[] values, double[] minus) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] - minus[i] > values[best] - minus[best]) {
                best = i;
            }
        }
        return best;
    }

    /** Returns the index of the first of the ascending units that is {@code unit} or later. */
    private static int firstAtOrAfter(int[] firsts, int unit) {
        int found = Arrays.binarySearch(firsts, unit);
        return found < 0 ? -found - 1 : found;
    }
}
