package org.rapporteur.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page, in the one form in which it is compared and asked for: scheme and host in lower case, no port that
 * goes without saying, no fragment, no parameters that only tell a publisher where a reader came from.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name in ASCII, or a number; in brackets if it is one of IPv6
 * @param port from 1 to 65535
 * @param path begins with {@code /}; the question mark and what follows it belong to it
 */
public record Address(String scheme, String host, int port, String path) {

    private static final int LONGEST = 4_000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int PORTS = 65_535;

    private static final Pattern WHOLE = Pattern.compile(
            "([A-Za-z][A-Za-z0-9+.-]*):(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.DOTALL);
    private static final Pattern AUTHORITY =
            Pattern.compile("(\\[[0-9A-Fa-f:.]+\\]|[^:\\[\\]@\\\\]+)(?::([0-9]{0,5}))?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?");

    private static final Set<String> TELLTALES = Set.of("fbclid", "gclid", "mc_cid", "mc_eid");

    /** Returns whether a word that a person gave is meant as an address rather than a file. */
    public static boolean isMeant(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("http:") || lower.startsWith("https:") || lower.contains("://");
    }

    /**
     * Reads an address. Characters that may not stand in one, such as letters with accents, are written as their bytes.
     *
     * @throws FetchException if it is none that is followed, saying why
     */
    public static Address of(String text) throws FetchException {
        String word = text.strip();
        if (word.length() > LONGEST) {
            throw FetchException.never("is no address: it is longer than " + LONGEST + " characters");
        }
        Matcher whole = WHOLE.matcher(word);
        if (!whole.matches() || whole.group(2) == null) {
            throw FetchException.never("is no address of a page; write it as https://host/page");
        }
        String scheme = whole.group(1).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw FetchException.never("is not followed: only http and https are, not " + scheme);
        }
        Matcher authority = AUTHORITY.matcher(whole.group(2));
        if (!authority.matches()) {
            throw FetchException.never(
                    whole.group(2).indexOf('@') >= 0
                            ? "is not followed: it carries a user's name or password; leave that out"
                            : "is no address: \"" + whole.group(2) + "\" is no host");
        }
        String query =
                Optional.ofNullable(whole.group(4)).map(Address::parameters).orElse("");
        String path = whole.group(3).isEmpty() ? "/" : written(whole.group(3));
        return new Address(scheme, host(authority.group(1)), port(scheme, authority.group(2)), path + query);
    }

    private static String host(String given) throws FetchException {
        String host = given.toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return host;
        }
        try {
            host = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw FetchException.never("is no address: \"" + given + "\" is no host");
        }
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (!NAME.matcher(host).matches() || host.contains("..")) {
            throw FetchException.never("is no address: \"" + given + "\" is no host");
        }
        return host;
    }

    private static int port(String scheme, @Nullable String digits) throws FetchException {
        if (digits == null || digits.isEmpty()) {
            return scheme.equals("http") ? HTTP : HTTPS;
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > PORTS) {
            throw FetchException.never("is no address: there is no port " + port);
        }
        return port;
    }

    private static String parameters(String query) {
        String kept = Stream.of(query.split("&", -1))
                .filter(each ->
                        !isTelltale(each.substring(0, each.indexOf('=') < 0 ? each.length() : each.indexOf('='))))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + written(kept);
    }

    private static boolean isTelltale(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("utm_") || TELLTALES.contains(lower);
    }

    private static String written(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (byte each : text.getBytes(UTF_8)) {
            boolean stands = each > ' ' && each < 0x7F && "\"<>\\^`{|}".indexOf(each) < 0;
            result.append(stands ? String.valueOf((char) each) : String.format(Locale.ROOT, "%%%02X", each & 0xFF));
        }
        return result.toString();
    }

    /**
     * Returns where a page here sends its reader.
     *
     * @throws FetchException if that is no address that is followed
     */
    Address resolve(String location) throws FetchException {
        try {
            return of(new URI(toString())
                    .resolve(new URI(written(location.strip())))
                    .toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw FetchException.never("sends its reader to what is no address");
        }
    }

    /** Returns the server: what one robots.txt holds for. */
    Address origin() {
        return at("/");
    }

    /** Returns another page of the same server. */
    Address at(String otherPath) {
        return new Address(scheme, host, port, otherPath);
    }

    /** Returns the host without brackets, for the one who looks it up. */
    String bareHost() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Returns the address as it is written. */
    @Override
    public String toString() {
        boolean usual = port == (scheme.equals("http") ? HTTP : HTTPS);
        return scheme + "://" + host + (usual ? "" : ":" + port) + path;
    }
}
