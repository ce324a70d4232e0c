package org.rapporteur.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What editors do to the text of an agency: from its paragraphs, of which the first is the headline, to theirs. */
enum Edit {
    CUT_TO_70("cut from the end, 70 % kept", (text, random) -> kept(text, 0.7)),
    CUT_TO_50("cut from the end, 50 % kept", (text, random) -> kept(text, 0.5)),
    CUT_TO_35("cut from the end, 35 % kept", (text, random) -> kept(text, 0.35)),
    HEADLINE("another headline and lead", Edit::headline),
    CREDIT("another credit and dateline", Edit::credit),
    ORDER("paragraphs in another order", Edit::order),
    DROPPED("every third paragraph dropped", Edit::dropped),
    ADDED("a third more paragraphs", (text, random) -> added(text, random, 0.33)),
    UPDATED("a live blog’s later version: twice as long, what is new on top", (text, random) -> updated(text, random)),
    SPELLING("American spelling made British and back", (text, random) -> each(text, Edit::respelled)),
    GLYPHS("other quotation marks, dashes and apostrophes", (text, random) -> each(text, Edit::glyphs)),
    NAMES("names transliterated in another way", (text, random) -> each(text, Edit::names)),
    CAPITALS("all in capitals", (text, random) -> each(text, words -> words.toUpperCase(java.util.Locale.ROOT))),
    REWRITTEN_15("15 % of sentences rewritten", (text, random) -> rewritten(text, random, 0.15)),
    REWRITTEN_30("30 % of sentences rewritten", (text, random) -> rewritten(text, random, 0.30)),
    REWRITTEN_45("45 % of sentences rewritten", (text, random) -> rewritten(text, random, 0.45)),
    SYNONYMS_10("every tenth word another one", (text, random) -> synonyms(text, random, 0.10)),
    SYNONYMS_20("every fifth word another one", (text, random) -> synonyms(text, random, 0.20)),
    SEVERAL("three of these at once", Edit::several),
    MERGED("two reports merged", (text, random) -> text);

    private static final Map<String, String> SPELLINGS = spellings(
            "defence=defense|colour=color|labour=labor|neighbour=neighbor|honour=honor|centre=center|organis=organiz|recognis=recogniz|"
                    + "realis=realiz|apologis=apologiz|programme=program|favour=favor|grey=gray|towards=toward|travell=travel|"
                    + "harbour=harbor|armour=armor|behaviour=behavior|licence=license|theatre=theater|metre=meter|demobilis=demobiliz");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}’'-]+");
    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}\\p{Ll}{3,}\\b");

    private static final List<String> OTHER_WORDS = List.of(
            "matter",
            "plainly",
            "stated",
            "recently",
            "several",
            "moreover",
            "however",
            "public",
            "certain",
            "earlier",
            "issue",
            "notably",
            "further",
            "senior",
            "stressed",
            "likewise",
            "local",
            "perhaps",
            "largely",
            "firm",
            "quickly",
            "added");

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // All of them are lambdas that hold nothing.
    private final Way way;

    private interface Way {
        List<String> of(List<String> text, Random random);
    }

    Edit(String title, Way way) {
        this.title = title;
        this.way = way;
    }

    String title() {
        return title;
    }

    List<String> of(List<String> text, Random random) {
        return way.of(text, random);
    }

    /** Returns what a third outlet makes of two texts: paragraphs of the one and of the other by turns, with a headline of its own. */
    static List<String> merged(List<String> one, List<String> other, Random random) {
        List<String> merged = new ArrayList<>(List.of(new Prose(random).headline()));
        for (int i = 1; i < Math.max(one.size(), other.size()); i++) {
            for (List<String> each : List.of(one, other)) {
                if (i < each.size()) {
                    merged.add(each.get(i));
                }
            }
        }
        return merged;
    }

    private static List<String> kept(List<String> text, double share) {
        int words = words(text);
        List<String> kept = new ArrayList<>();
        for (String each : text) {
            kept.add(each);
            if (words(kept) >= share * words) {
                break;
            }
        }
        return kept;
    }

    private static int words(List<String> text) {
        return text.stream().mapToInt(each -> each.split("\\s+").length).sum();
    }

    private static List<String> headline(List<String> text, Random random) {
        List<String> edited = new ArrayList<>(text);
        Prose prose = new Prose(random);
        edited.set(0, prose.headline());
        edited.set(Math.min(1, text.size() - 1), prose.paragraph(2));
        return edited;
    }

    private static List<String> credit(List<String> text, Random random) {
        List<String> edited = each(text, words -> words.replaceAll("\\(Norrin\\)|APRT/Norrin|Norrin", "Halden Press"));
        edited.set(1, "OSKEL, " + edited.get(1));
        edited.add("(Halden Press Agency)");
        return edited;
    }

    private static List<String> order(List<String> text, Random random) {
        List<String> body = new ArrayList<>(text.subList(1, text.size()));
        Collections.shuffle(body, random);
        body.add(0, text.get(0));
        return body;
    }

    private static List<String> dropped(List<String> text, Random random) {
        List<String> left = new ArrayList<>();
        int offset = random.nextInt(3);
        for (int i = 0; i < text.size(); i++) {
            if ((i + offset) % 3 != 0) {
                left.add(text.get(i));
            }
        }
        return left;
    }

    private static List<String> added(List<String> text, Random random, double share) {
        List<String> more = new ArrayList<>(text);
        Prose prose = new Prose(random);
        int wanted = (int) (share * words(text));
        for (int added = 0; added < wanted; ) {
            String paragraph = prose.paragraph(2);
            added += words(List.of(paragraph));
            more.add(1 + random.nextInt(more.size()), paragraph);
        }
        return more;
    }

    private static List<String> updated(List<String> text, Random random) {
        List<String> more = new ArrayList<>(text);
        Prose prose = new Prose(random);
        int words = words(text);
        for (int added = 0; added < words; ) {
            String paragraph = (10 + random.nextInt(9)) + ":" + (10 + random.nextInt(49)) + " " + prose.paragraph(2);
            added += words(List.of(paragraph));
            more.add(1, paragraph);
        }
        return more;
    }

    private static List<String> each(List<String> text, UnaryOperator<String> edit) {
        return new ArrayList<>(text.stream().map(edit).toList());
    }

    private static Map<String, String> spellings(String parted) {
        Map<String, String> spellings = new LinkedHashMap<>();
        Arrays.stream(parted.split("\\|"))
                .map(pair -> pair.split("="))
                .forEach(pair -> spellings.put(pair[0], pair[1]));
        return spellings;
    }

    private static String respelled(String words) {
        String spelled = words;
        for (Map.Entry<String, String> each : SPELLINGS.entrySet()) {
            spelled = spelled.contains(each.getKey())
                    ? spelled.replace(each.getKey(), each.getValue())
                    : spelled.replace(each.getValue(), each.getKey());
        }
        return spelled;
    }

    private static String glyphs(String words) {
        return words.replace('“', '"')
                .replace('”', '"')
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace(" – ", " - ")
                .replace("—", "--");
    }

    private static String names(String words) {
        Matcher name = NAME.matcher(words);
        return name.replaceAll(found -> {
            String spelled = found.group()
                    .replace("v", "w")
                    .replace("ck", "k")
                    .replace("y", "iy")
                    .replace("sk", "sky")
                    .replace("rr", "r")
                    .replace("ch", "tch");
            return Matcher.quoteReplacement(spelled.replace("c", "k"));
        });
    }

    private static List<String> rewritten(List<String> text, Random random, double share) {
        Prose prose = new Prose(random);
        return each(
                text,
                paragraph -> Arrays.stream(sentences(paragraph))
                        .map(sentence -> random.nextDouble() < share ? retold(sentence, prose, random) : sentence)
                        .collect(Collectors.joining(" ")));
    }

    static String[] sentences(String paragraph) {
        return paragraph.split("(?<=[.!?][”\"]?) +(?=[“\"\\p{Lu}])");
    }

    /** Retells a sentence: its parts change places, and a good half of its words are others. */
    private static String retold(String sentence, Prose prose, Random random) {
        String[] words = sentence.split(" ");
        int half = words.length / 2;
        List<String> turned = new ArrayList<>(Arrays.asList(words).subList(half, words.length));
        turned.addAll(Arrays.asList(words).subList(0, half));
        String retold = turned.stream()
                .map(word -> random.nextDouble() < 0.5 ? OTHER_WORDS.get(random.nextInt(OTHER_WORDS.size())) : word)
                .collect(Collectors.joining(" "));
        return random.nextInt(4) == 0 ? prose.sentence() : retold;
    }

    private static List<String> synonyms(List<String> text, Random random, double share) {
        return each(
                text,
                paragraph -> WORD.matcher(paragraph)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                random.nextDouble() < share
                                        ? OTHER_WORDS.get(random.nextInt(OTHER_WORDS.size()))
                                        : found.group())));
    }

    private static List<String> several(List<String> text, Random random) {
        List<Edit> edits = new ArrayList<>(
                List.of(CUT_TO_70, HEADLINE, CREDIT, ORDER, DROPPED, ADDED, SPELLING, GLYPHS, NAMES, REWRITTEN_15));
        Collections.shuffle(edits, random);
        List<String> edited = text;
        for (Edit edit : edits.subList(0, 3)) {
            edited = edit.of(edited, random);
        }
        return edited;
    }
}
