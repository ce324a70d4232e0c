package org.rapporteur.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is found in a feed, while it is read: each address once, within bounds. Mutable. */
final class Gathered {

    private static final int MOST = Feeds.MOST_ENTRIES;
    private static final int LONGEST_ADDRESS = 4_000;

    private final Optional<URI> base;
    private final Map<String, FeedEntry> entries = new LinkedHashMap<>();
    private final Set<String> feeds = new LinkedHashSet<>();
    private final List<String> warnings = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private int without;
    private int beyond;

    /**
     * Begins with nothing.
     *
     * @param base the address of the feed, against which relative ones are resolved; what is none counts as unknown
     */
    Gathered(Optional<String> base) {
        this.base = base.flatMap(Gathered::uri);
    }

    void title(String words) {
        title = title.or(() -> line(words));
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    /** Adds an article; one whose address cannot be followed is only counted. Of two with one address the first holds. */
    void entry(
            @Nullable String address, @Nullable String title, Optional<Instant> published, Optional<Instant> updated) {
        Optional<String> where = resolved(address);
        if (where.isEmpty()) {
            without++;
        } else if (entries.size() >= MOST) {
            beyond++;
        } else {
            entries.putIfAbsent(
                    where.get(),
                    new FeedEntry(where.get(), title == null ? Optional.empty() : line(title), published, updated));
        }
    }

    void feed(@Nullable String address) {
        Optional<String> where = resolved(address);
        if (where.isEmpty()) {
            without++;
        } else if (feeds.size() >= MOST) {
            beyond++;
        } else {
            feeds.add(where.get());
        }
    }

    Feed as(Feed.Kind kind) {
        if (without > 0) {
            warnings.add(without + (without == 1 ? " entry has" : " entries have")
                    + " no address that can be followed, and were left out");
        }
        if (beyond > 0) {
            warnings.add("has more than " + MOST + " entries; the first " + MOST + " were taken");
        }
        return new Feed(kind, title, List.copyOf(entries.values()), List.copyOf(feeds), warnings);
    }

    private Optional<String> resolved(@Nullable String address) {
        if (address == null || address.isBlank() || address.length() > LONGEST_ADDRESS) {
            return Optional.empty();
        }
        return uri(address.strip())
                .map(given -> base.map(at -> at.resolve(given)).orElse(given))
                .filter(where -> where.getRawAuthority() != null && isWeb(where.getScheme()))
                .map(where -> where.toString())
                .map(where -> where.indexOf('#') < 0 ? where : where.substring(0, where.indexOf('#')));
    }

    private static boolean isWeb(@Nullable String scheme) {
        String word = scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
        return word.equals("http") || word.equals("https");
    }

    /** Returns an address, with what may not stand in one written as its bytes. */
    private static Optional<URI> uri(String address) {
        StringBuilder written = new StringBuilder(address.length());
        for (byte each : address.getBytes(UTF_8)) {
            boolean stands = each > ' ' && each < 0x7F && "\"<>\\^`{|}".indexOf(each) < 0;
            written.append(stands ? String.valueOf((char) each) : String.format(Locale.ROOT, "%%%02X", each & 0xFF));
        }
        try {
            return Optional.of(new URI(written.toString()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> line(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        if (line.length() > FeedEntry.TITLE) {
            int end =
                    Character.isHighSurrogate(line.charAt(FeedEntry.TITLE - 1)) ? FeedEntry.TITLE - 1 : FeedEntry.TITLE;
            line = line.substring(0, end);
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }
}
