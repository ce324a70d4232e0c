package org.rapporteur.ingest.metadata;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ingest.layout.FoundDate;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.PartialDate;

/**
 * Gathers what a file says about an article that it holds. Of what is said twice, the first stands; what is blank or far too long
 * is left out.
 *
 * <p>Mutable; for one thread.
 */
public final class Facts {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s\\u00A0\\u00AD\\u2028\\u2029]+");

    /** "Hann, Karel": a name as catalogues have it. */
    private static final Pattern TURNED = Pattern.compile(
            "(\\p{Lu}[\\p{L}\\p{M}'’-]+(?: \\p{Lu}[\\p{L}\\p{M}'’-]+)?), (\\p{Lu}[\\p{L}\\p{M}.'’ -]*)");

    /** What stands before a name in other languages than English. */
    private static final Pattern LEAD =
            Pattern.compile("^(?:Von|VON|Par|PAR|Por|POR) (?=\\p{Lu}[\\p{L}.'’-]* \\p{Lu})");

    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DATE = 100;
    private static final int MOST_NAMES = 100;

    private @Nullable String title;
    private @Nullable String standfirst;
    private @Nullable String outlet;
    private @Nullable String section;
    private @Nullable String url;
    private @Nullable String language;
    private @Nullable PartialDate published;
    private final Set<String> byline = new LinkedHashSet<>();
    private final List<String> warnings = new ArrayList<>();

    /** Notes the headline. */
    public Facts title(String words) {
        title = title == null ? usable(words) : title;
        return this;
    }

    /** Notes the summary below the headline. */
    public Facts standfirst(String words) {
        standfirst = standfirst == null ? usable(words) : standfirst;
        return this;
    }

    /** Notes who published it. */
    public Facts outlet(String words) {
        outlet = outlet == null ? usable(words) : outlet;
        return this;
    }

    /** Notes in which part of the outlet it stands. */
    public Facts section(String words) {
        section = section == null ? usable(words) : section;
        return this;
    }

    /** Notes where it was published. */
    public Facts url(String address) {
        url = url == null && address.strip().matches("https?://\\S{1,1900}") ? address.strip() : url;
        return this;
    }

    /** Notes authors as a byline or a catalogue has them, several in one, such as {@code Hann, Karel; Frey, Una}. */
    public Facts byline(String words) {
        String all = usable(words);
        if (all == null) {
            return this;
        }
        for (String piece : LEAD.matcher(all).replaceFirst("").split(" ?; ?", MOST_NAMES)) {
            var turned = TURNED.matcher(piece.strip());
            List<String> names = Byline.names(
                    turned.matches() && !piece.contains(" and ") ? turned.group(2) + " " + turned.group(1) : piece);
            if (names.isEmpty() && !piece.isBlank() && piece.length() <= LONGEST_NAME) {
                names = List.of(piece.strip());
            }
            names.stream().filter(name -> byline.size() < MOST_NAMES).forEach(byline::add);
        }
        return this;
    }

    /** Notes the day of publication; what names no day, month or year is said in a warning. */
    public Facts published(String words) {
        String date = usable(words);
        if (published != null || date == null) {
            return this;
        }
        String head = Months.inEnglish(date.length() > LONGEST_DATE ? date.substring(0, LONGEST_DATE) : date);
        Optional<PartialDate> found = exact(head).or(() -> FoundDate.first(head).flatMap(FoundDate::date));
        published = found.orElse(null);
        if (found.isEmpty()) {
            warnings.add("The date of publication was left out, as \"" + head + "\" names no day that could be read.");
        }
        return this;
    }

    private static Optional<PartialDate> exact(String words) {
        String day = words.matches("\\d{4}-\\d\\d-\\d\\d[T ].*") ? words.substring(0, 10) : words;
        try {
            return Optional.of(new PartialDate(day));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Notes the language: a tag such as {@code en}, or the name of a language in English, German or French. */
    public Facts language(String words) {
        String tag = usable(words);
        if (language != null || tag == null) {
            return this;
        }
        try {
            language = new Locale.Builder()
                    .setLanguageTag(Languages.tag(tag).orElse(tag.replace('_', '-')))
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException e) {
            language = null; // a language of which no name is known here is left open
        }
        return this;
    }

    /** Notes what a person should know. */
    public Facts warn(String warning) {
        warnings.add(warning);
        return this;
    }

    /** Returns what was gathered so far. */
    public Given given() {
        return new Given(
                new Metadata(
                        Optional.ofNullable(title),
                        Optional.ofNullable(standfirst),
                        List.copyOf(byline),
                        Optional.ofNullable(outlet),
                        Optional.ofNullable(published),
                        Optional.ofNullable(url),
                        Optional.ofNullable(language),
                        Optional.empty(),
                        Optional.ofNullable(section)),
                warnings);
    }

    private static @Nullable String usable(String words) {
        String line = BLANKS.matcher(words.length() > 4 * LONGEST ? words.substring(0, 4 * LONGEST) : words)
                .replaceAll(" ")
                .strip();
        return line.isEmpty() || line.length() > LONGEST ? null : line;
    }
}
