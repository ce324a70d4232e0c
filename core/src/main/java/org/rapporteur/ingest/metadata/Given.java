package org.rapporteur.ingest.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.ingest.layout.FoundDate;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;

/**
 * Metadata that somebody gave for an article, and what was wrong with it.
 *
 * @param metadata what could be used
 * @param warnings what could not, each with its place and what mends it
 */
public record Given(Metadata metadata, List<String> warnings) {

    private static final Given NOTHING = new Given(Metadata.unknown(), List.of());

    /** Copies the list. */
    public Given {
        warnings = List.copyOf(warnings);
    }

    /** Returns what it is if nobody gave anything. */
    public static Given nothing() {
        return NOTHING;
    }

    /** Returns what it is if what was given cannot be used at all. */
    public static Given broken(String warning) {
        return new Given(Metadata.unknown(), List.of(warning));
    }

    /**
     * Returns what a row of a table gives.
     *
     * @param file the table's name, for warnings
     * @param line in which line of the file the row stands, from 1
     * @param values by the keys of a sidecar, such as {@code title}
     */
    public static Given of(String file, int line, Map<String, List<String>> values) {
        Fields fields = new Fields(file);
        values.forEach((key, each) -> fields.put(key, each, line));
        return fields.given();
    }

    /** Returns the same with more warnings behind its own. */
    public Given with(List<String> more) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(more);
        return more.isEmpty() ? this : new Given(metadata, all);
    }

    /** A key, its values as written, and the line of the file, from 1, in which it stands. */
    record Field(String key, List<String> values, int line) {}

    /** Gathers fields by their keys and makes metadata of them. */
    static final class Fields {

        private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s\\u00A0\\u2028\\u2029]+");
        private static final int MOST_LETTERS = 2000;
        private static final int MOST_NAMES = 100;

        /** Longer ones could be tags, but none was ever given out. */
        private static final int LONGEST_LANGUAGE = 3;

        private final String file;
        private final Map<String, Field> byKey = new LinkedHashMap<>();
        private final List<String> warnings = new ArrayList<>();

        /** Makes an empty set; {@code file} names the place in warnings. */
        Fields(String file) {
            this.file = file;
        }

        void put(String key, List<String> values, int line) {
            byKey.put(key.toLowerCase(Locale.ROOT), new Field(key, List.copyOf(values), line));
        }

        /** Says that a value cannot be used. */
        void warn(int line, String key, String mend) {
            warnings.add(file + ", line " + line + ", key \"" + shortened(key) + "\": " + mend);
        }

        /** Says that a value has a form that no metadata has, if its key is known. */
        void unusable(int line, String key) {
            if (KNOWN.contains(key.toLowerCase(Locale.ROOT))) {
                warn(line, key, "is no text and no list of texts, so it was left out; write it as text in quotes");
            }
        }

        /** Says that the rest of the file cannot be used. */
        void warn(int line, String trouble) {
            warnings.add(file + ", line " + line + ": " + trouble);
        }

        boolean hasKnownKey() {
            return byKey.keySet().stream().anyMatch(KNOWN::contains);
        }

        Given given() {
            Metadata metadata = new Metadata(
                    text("title", "headline"),
                    text("standfirst", "description", "subtitle"),
                    names("byline", "author", "authors"),
                    text("outlet", "source", "publisher"),
                    field("published", "date").flatMap(this::date),
                    text("url"),
                    field("language", "lang").flatMap(this::language),
                    Optional.empty(),
                    Optional.empty());
            return new Given(metadata, warnings);
        }

        private static final List<String> KNOWN = List.of(
                "title",
                "headline",
                "standfirst",
                "description",
                "subtitle",
                "byline",
                "author",
                "authors",
                "outlet",
                "source",
                "publisher",
                "published",
                "date",
                "url",
                "language",
                "lang");

        private Optional<Field> field(String... keys) {
            return Arrays.stream(keys)
                    .flatMap(key -> Stream.ofNullable(byKey.get(key)))
                    .filter(field -> !field.values().isEmpty())
                    .findFirst();
        }

        private Optional<String> text(String... keys) {
            return field(keys).flatMap(this::text);
        }

        private Optional<String> text(Field field) {
            if (field.values().size() > 1) {
                warn(field.line(), field.key(), "is a list, so its first value was taken; give one value");
            }
            String value = clean(field.values().get(0));
            if (value.length() > MOST_LETTERS) {
                warn(field.line(), field.key(), "is longer than " + MOST_LETTERS + " letters, so it was left out");
                return Optional.empty();
            }
            return value.isEmpty() ? Optional.empty() : Optional.of(value);
        }

        private List<String> names(String... keys) {
            List<String> names = field(keys).map(Field::values).orElse(List.of()).stream()
                    .map(Fields::clean)
                    .filter(name -> !name.isEmpty() && name.length() <= MOST_LETTERS)
                    .limit(MOST_NAMES)
                    .toList();
            if (names.size() != 1) {
                return names;
            }
            List<String> people = Byline.names(names.get(0));
            return people.isEmpty() ? names : people;
        }

        private Optional<PartialDate> date(Field field) {
            String value = text(field).orElse("");
            // The day that the newsroom's own clock showed: a time and a zone behind it change nothing.
            String day = value.matches("\\d{4}-\\d\\d-\\d\\d[T ].*") ? value.substring(0, 10) : value;
            try {
                return Optional.of(new PartialDate(day));
            } catch (IllegalArgumentException e) {
                Optional<PartialDate> found = day.length() > 60
                        ? Optional.empty()
                        : FoundDate.first(day).flatMap(FoundDate::date);
                if (found.isEmpty()) {
                    warn(field.line(), field.key(), "is no date; write it as 2025-09-03, 2025-09 or 2025");
                }
                return found;
            }
        }

        private Optional<String> language(Field field) {
            try {
                String written = text(field).orElse("");
                Locale language = new Locale.Builder()
                        .setLanguageTag(Languages.tag(written).orElse(written.replace('_', '-')))
                        .build();
                if (language.getLanguage().length() <= LONGEST_LANGUAGE) {
                    return Optional.of(language.toLanguageTag());
                }
            } catch (IllformedLocaleException e) {
                // Then it is shown as it stands.
            }
            warn(field.line(), field.key(), "is no language tag; write one such as en or pt-BR");
            return Optional.empty();
        }

        private static String clean(String value) {
            return BLANKS.matcher(value).replaceAll(" ").strip();
        }

        private static String shortened(String key) {
            String one = clean(key);
            return one.length() > 40 ? one.substring(0, 40) + "…" : one;
        }
    }
}
