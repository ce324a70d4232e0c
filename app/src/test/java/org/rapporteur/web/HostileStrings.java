package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The strings of {@code hostile.txt}: what strangers may write into articles, names and reviews. */
public final class HostileStrings {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9A-F]{4})|[trn\\\\])");

    private HostileStrings() {}

    /** Returns all of them. */
    public static List<String> all() {
        try (InputStream in =
                Objects.requireNonNull(HostileStrings.class.getResourceAsStream("hostile.txt"), "hostile.txt")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("##"))
                    .map(line -> ESCAPE.matcher(line).replaceAll(HostileStrings::plain))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns each as one line, as names have to be. */
    public static List<String> lines() {
        return all().stream()
                .map(text -> text.replaceAll("[\\p{Cntrl}\u0085\u2028]", " ").strip())
                .toList();
    }

    private static String plain(MatchResult escape) {
        String plain = switch (escape.group(1).charAt(0)) {
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'n' -> "\n";
            case '\\' -> "\\";
            default -> Character.toString((char) Integer.parseInt(escape.group(2), 16));
        };
        return java.util.regex.Matcher.quoteReplacement(plain);
    }
}
