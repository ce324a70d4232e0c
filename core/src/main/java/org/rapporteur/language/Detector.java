package org.rapporteur.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Guesses languages with the model of Apache OpenNLP. It is loaded when the first text asks for it, which English ones hardly do. */
final class Detector {

    private static final String MODEL = "/langdetect-183.bin";

    private static final String ENGLISH = "eng";

    /** What the model's codes (ISO 639-3) are in two letters, where there are two. */
    private static final Map<String, String> SHORT = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(
                    code -> Locale.forLanguageTag(code).getISO3Language(), Function.identity(), (first, old) -> first));

    /** Codes of the main form of a language, of which two letters are those of the language. */
    private static final Map<String, String> MAIN = Map.of(
            "cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "nob", "no", "nno", "no", "arz", "ar", "als", "sq");

    private Detector() {}

    /**
     * What a text may be.
     *
     * @param language the likeliest language, as a tag of BCP 47
     * @param sure how sure that is, from 0 to 1: all languages together have 1
     * @param english how likely English is
     */
    record Guess(String language, double sure, double english) {}

    private static final class Loaded {
        private static final LanguageDetectorME DETECTOR = load();

        private static LanguageDetectorME load() {
            try (InputStream in = Objects.requireNonNull(
                    LanguageDetectorME.class.getResourceAsStream(MODEL), "the model of languages is missing")) {
                return new LanguageDetectorME(new LanguageDetectorModel(in));
            } catch (IOException e) {
                throw new UncheckedIOException("The model of languages cannot be read", e);
            }
        }
    }

    /** Returns what words may be. Safe for use by several threads, of which one works at a time. */
    static Guess of(String words) {
        Language[] languages;
        synchronized (Loaded.DETECTOR) {
            languages = Loaded.DETECTOR.predictLanguages(words);
        }
        double english = Arrays.stream(languages)
                .filter(each -> each.getLang().equals(ENGLISH))
                .mapToDouble(Language::getConfidence)
                .findFirst()
                .orElse(0);
        return new Guess(tag(languages[0].getLang()), languages[0].getConfidence(), english);
    }

    private static String tag(String code) {
        String main = MAIN.getOrDefault(code, code);
        return SHORT.getOrDefault(main, main);
    }
}
