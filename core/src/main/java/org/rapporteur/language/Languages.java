package org.rapporteur.language;

import java.util.Locale;
import java.util.Optional;

/**
 * Tells the language of passages.
 *
 * <p>A passage is English where enough of its words are frequent in English. What is written mostly in letters that are not Latin is not. Of
 * the rest a model is asked, and believed only where it is much surer of a language than of English; what cannot be told counts as English.
 */
public final class Languages {

    /** The tag of the language that is analysed. */
    public static final String ENGLISH = "en";

    /** With that share of frequent words a passage is English. */
    private static final double ENGLISH_WORDS = 0.15;

    /** With that share nothing but letters of another script makes it anything else. */
    private static final double MAYBE_ENGLISH_WORDS = 0.08;

    private static final double FOREIGN_LETTERS = 0.6;

    /** Of Chinese a dozen signs are a sentence. */
    private static final int LEAST_FOREIGN_LETTERS = 12;

    private static final int LEAST_LETTERS = 60;
    private static final int LEAST_WORDS = 10;

    /** Where all is in capitals, names look like words, so there has to be more of it. */
    private static final int LEAST_LETTERS_OF_CAPITALS = 150;

    /** A list of names has fewer words that begin small. */
    private static final double LEAST_TELLING = 0.4;

    private static final double LEAST_PROSE = 0.8;
    private static final double LEAST_SURE = 0.1;
    private static final double TIMES_SURER = 5;

    /** More of a passage would tell no more. */
    private static final int LONGEST = 3000;

    private Languages() {}

    /**
     * What a passage is.
     *
     * @param language its language, as a tag of BCP 47 such as {@code uk}; empty if it cannot be told. The name may be that of a near
     *     relative, such as of Danish for Norwegian; that it is not English is much surer.
     */
    public record Told(Optional<String> language) {

        private static final Told NOTHING = new Told(Optional.empty());
        private static final Told IN_ENGLISH = new Told(Optional.of(ENGLISH));

        /** Returns whether the passage is in a language that is known, and is not English. */
        public boolean isForeign() {
            return language.filter(tag -> !tag.equals(ENGLISH)).isPresent();
        }

        /** Returns whether the passage is in English. */
        public boolean isEnglish() {
            return language.filter(ENGLISH::equals).isPresent();
        }
    }

    /** Returns what a passage tells of its language; the first 3,000 characters count. */
    public static Told of(String passage) {
        String text = passage.substring(0, Math.min(passage.length(), LONGEST));
        Evidence evidence = Evidence.of(text);
        if (evidence.foreignScript() >= FOREIGN_LETTERS && evidence.letters() >= LEAST_FOREIGN_LETTERS) {
            String language = Detector.of(text).language();
            // The model has learnt English words within other scripts, too.
            return new Told(Optional.of(language.equals(ENGLISH) ? "und" : language));
        }
        if (evidence.english() >= ENGLISH_WORDS && evidence.tellingWords() > 2) {
            return Told.IN_ENGLISH;
        }
        boolean isTooLittle = evidence.tellingWords() < LEAST_WORDS
                || evidence.letters() < (evidence.isShouted() ? LEAST_LETTERS_OF_CAPITALS : LEAST_LETTERS)
                || evidence.telling() < LEAST_TELLING
                || evidence.prose() < LEAST_PROSE
                || evidence.english() >= MAYBE_ENGLISH_WORDS;
        if (isTooLittle) {
            return Told.NOTHING;
        }
        Detector.Guess guess = Detector.of(evidence.words());
        boolean isForeign = !guess.language().equals(ENGLISH)
                && guess.sure() >= LEAST_SURE
                && guess.sure() >= TIMES_SURER * guess.english();
        return isForeign ? new Told(Optional.of(guess.language())) : Told.NOTHING;
    }

    /** Returns the English name of a language, such as Ukrainian; its tag if it has none here. */
    public static String name(String tag) {
        return tag.equals("und")
                ? "an unknown language"
                : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }
}
