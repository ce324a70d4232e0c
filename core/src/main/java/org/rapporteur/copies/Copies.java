package org.rapporteur.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.rapporteur.model.PartialDate;

/**
 * Finds articles whose texts are copies of one another: wire copies with edits, later versions, reprints, shortened ones, and what two texts
 * were merged into.
 *
 * <p>Texts are taken in the order in which they are known to have come. Each is compared with those origins before it whose sketches are
 * like its own, shingle by shingle, and belongs to the group of each of which it is a copy. What is a copy of none is an origin, and
 * so is a copy that has much that is in none before it. So nothing is in a group by way of another copy, and the time is about
 * proportional to the number of texts.
 */
public final class Copies {

    /** How many words a shingle has that is compared at last: so few that a changed word costs few of them. */
    private static final int COMPARED = 3;

    /** The same short words in the same order may be chance. */
    static final int LEAST_SAME = 12;

    /** So many texts are kept to be compared with the next. */
    private static final int KEPT = 2000;

    private final List<Print> prints;
    private final IntFunction<ComparedText> texts;
    private final CopySettings settings;
    private final int[] boilerplateSentences;
    private final int[] boilerplateShingles;
    private final Sketches origins;
    private final Map<Long, Integer> twins = new HashMap<>();

    /** By origin, in the order in which the first copy was found. */
    private final Map<Integer, List<CopyGroup.Copy>> groups = new LinkedHashMap<>();

    /** By copy. */
    private final Map<Integer, Map<Integer, CopyGroup.Copy>> originsOf = new HashMap<>();

    private final Map<Integer, Shingles> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Shingles> eldest) {
            return size() > KEPT;
        }
    };

    private Copies(
            List<Print> prints, IntFunction<ComparedText> texts, CopySettings settings, Boilerplate.Found boilerplate) {
        this.prints = prints;
        this.texts = texts;
        this.settings = settings;
        this.boilerplateSentences = boilerplate.sentences();
        this.boilerplateShingles = boilerplate.shingles();
        this.origins = new Sketches(prints);
    }

    /**
     * Returns the groups of texts that are copies. A text can be in several, such as one that was merged from two; one that is in none
     * has no copies.
     *
     * @param prints the prints of all texts, in the order in which they arrived: a text's place there is its number
     * @param texts gives a text by its number, the same at each call; it is asked for few more texts than have copies
     * @param settings when texts are copies
     * @return in the order of their origins
     */
    public static List<CopyGroup> of(List<Print> prints, IntFunction<ComparedText> texts, CopySettings settings) {
        List<Print> all = List.copyOf(prints);
        return new Copies(all, texts, settings, Boilerplate.of(all, texts, settings)).found(new Arrivals(all).order());
    }

    /**
     * Returns the groups of some texts, which are in the order in which texts are taken for earlier or later, without what is known to be
     * boilerplate.
     */
    static List<CopyGroup> inOrder(
            List<Print> prints, IntFunction<ComparedText> texts, CopySettings settings, Boilerplate.Found boilerplate) {
        return new Copies(prints, texts, settings, boilerplate)
                .found(IntStream.range(0, prints.size()).toArray());
    }

    private List<CopyGroup> found(int[] order) {
        int[] places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
            take(order[place]);
        }
        return groups.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> places[each.getKey()]))
                .map(each -> group(each.getKey(), each.getValue()))
                .toList();
    }

    private void take(int article) {
        Print print = prints.get(article);
        if (print.words() >= LEAST_SAME) {
            Integer twin = twins.putIfAbsent(print.digest(), article);
            if (twin != null && prints.get(twin).words() == print.words()) {
                takeLike(article, twin);
                return;
            }
        }
        int[] sketch = sketch(print);
        List<Compared> found = new ArrayList<>();
        if (print.words() >= settings.words()) {
            for (int origin : origins.like(sketch)) {
                compared(origin, article).ifPresent(found::add);
            }
        }
        long[] left = found.isEmpty() ? new long[0] : shingles(article).all();
        int all = left.length;
        for (Compared each : found) {
            left = Shingles.without(left, shingles(each.origin()).all());
            if (found.stream().noneMatch(other -> isByWayOf(article, each, other))) {
                add(each.origin(), each.copy());
            }
        }
        boolean hasOwn = left.length >= 2 * settings.words() && left.length >= settings.ownPart() * all;
        if (found.isEmpty() || hasOwn) {
            origins.add(article, sketch);
        }
    }

    /** An origin of which an article is a copy. */
    private record Compared(int origin, CopyGroup.Copy copy) {}

    /**
     * Returns whether an article has from an origin, which is itself in part a copy of another one, nothing that it does not have from that other
     * one. Of a text merged from two, the copies of either are no copies: they would be shown with those of the other.
     */
    private boolean isByWayOf(int article, Compared origin, Compared other) {
        if (!originsOf.getOrDefault(origin.origin(), Map.of()).containsKey(other.origin())) {
            return false;
        }
        long[] beyond = Shingles.without(
                shingles(article).all(), shingles(other.origin()).all());
        return Shingles.common(beyond, shingles(origin.origin()).all()) < settings.words();
    }

    private int[] sketch(Print print) {
        return boilerplateShingles.length == 0
                ? print.sketch()
                : Arrays.stream(print.sketch())
                        .filter(number -> Arrays.binarySearch(boilerplateShingles, number) < 0)
                        .toArray();
    }

    /** Takes a text with the same words as one before it. */
    private void takeLike(int article, int twin) {
        Map<Integer, CopyGroup.Copy> origins = originsOf.getOrDefault(twin, Map.of());
        List<CopyGroup.Copy> all = new ArrayList<>();
        if (origins.isEmpty() && isAllBoilerplate(article)) {
            return;
        }
        if (origins.isEmpty() || groups.containsKey(twin)) {
            add(twin, new CopyGroup.Copy(article, Relation.SAME, 1, 1));
        }
        origins.forEach((origin, copy) ->
                all.add(new CopyGroup.Copy(article, copy.relation(), copy.ofOrigin(), copy.ofCopy())));
        int at = 0;
        for (int origin : List.copyOf(origins.keySet())) {
            add(origin, all.get(at++));
        }
    }

    private boolean isAllBoilerplate(int article) {
        return boilerplateSentences.length > 0 && shingles(article).all().length == 0;
    }

    private void add(int origin, CopyGroup.Copy copy) {
        groups.computeIfAbsent(origin, none -> new ArrayList<>()).add(copy);
        originsOf.computeIfAbsent(copy.article(), none -> new LinkedHashMap<>()).put(origin, copy);
    }

    private Optional<Compared> compared(int origin, int article) {
        Shingles own = shingles(article);
        Shingles other = shingles(origin);
        int common = Shingles.common(own.all(), other.all());
        if (!areCopies(own, other, settings)) {
            return Optional.empty();
        }
        double ofOrigin = (double) common / other.all().length;
        double ofCopy = (double) common / own.all().length;
        return Optional.of(
                new Compared(origin, new CopyGroup.Copy(article, Relation.of(ofOrigin, ofCopy), ofOrigin, ofCopy)));
    }

    /** Returns whether two texts are copies by their shingles, whichever is the earlier one. */
    static boolean areCopies(Shingles one, Shingles other, CopySettings settings) {
        int common = Shingles.common(one.all(), other.all());
        int least = Math.min(one.all().length, other.all().length);
        if (common < settings.words() || common < settings.share() * least) {
            return false;
        }
        int told = Math.min(one.told().length, other.told().length);
        return Shingles.common(one.told(), other.told()) >= settings.told() * told;
    }

    /** Returns the shingles of a text that are compared at last. */
    static Shingles shingles(ComparedText text, int[] boilerplateSentences) {
        return Shingles.of(Words.of(text.paragraphs()).without(boilerplateSentences), COMPARED);
    }

    private Shingles shingles(int article) {
        Shingles shingles = kept.get(article);
        if (shingles == null) {
            shingles = shingles(texts.apply(article), boilerplateSentences);
            kept.put(article, shingles);
        }
        return shingles;
    }

    private CopyGroup group(int origin, List<CopyGroup.Copy> copies) {
        Print first = prints.get(origin);
        int[] others = copies.stream().mapToInt(CopyGroup.Copy::article).toArray();
        Optional<String> agency = first.credit().or(() -> mostOften(others));
        int undated = (int) IntStream.concat(IntStream.of(origin), Arrays.stream(others))
                .filter(article -> prints.get(article).published().isEmpty())
                .count();
        return new CopyGroup(origin, basis(first, others, agency), agency, undated, copies);
    }

    private Optional<String> mostOften(int[] articles) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Arrays.stream(articles)
                .mapToObj(article -> prints.get(article).credit())
                .flatMap(Optional::stream)
                .forEach(credit -> counts.merge(credit, 1, Integer::sum));
        return counts.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey);
    }

    private Basis basis(Print first, int[] others, Optional<String> agency) {
        Optional<PartialDate> published = first.published();
        if (published.isPresent() && Arrays.stream(others).allMatch(other -> isLater(other, published.get()))) {
            return Basis.PUBLISHED;
        }
        boolean isCredited =
                agency.filter(name -> Credit.isOf(first.outlet(), name)).isPresent();
        return isCredited ? Basis.CREDIT : Basis.ARRIVAL;
    }

    /** Returns whether an article was published later than a date, as far as is known. */
    private boolean isLater(int article, PartialDate date) {
        return prints.get(article)
                .published()
                .map(other -> other.earliest().isAfter(date.latest()))
                .orElse(true);
    }
}
