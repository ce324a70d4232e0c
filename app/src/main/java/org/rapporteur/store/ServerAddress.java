package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a record is on a PostgreSQL server, as in {@code postgresql://ana@db.example.org/news?schema=peace}.
 *
 * <p>There is no password in it: addresses stand on command lines, in files and in messages. It is taken from the environment
 * ({@code PGPASSWORD}) or a file for it ({@code ~/.pgpass}).
 *
 * @param user who asks; empty for {@code PGUSER}, or else the name of the person at this machine
 * @param host the server's name in small letters, or its number, an IPv6 one in brackets
 * @param port the server's port, from 1 to 65535
 * @param database the database
 * @param schema the schema of the database that is the record; needs no quotation marks
 * @param encryption what the program asks of the way to the server, in the words of PostgreSQL's {@code sslmode}
 * @param certificate the file with the certificate of who vouches for the server
 */
public record ServerAddress(
        Optional<String> user,
        String host,
        int port,
        String database,
        String schema,
        Optional<String> encryption,
        Optional<String> certificate) {

    private static final int USUAL_PORT = 5432;
    private static final String USUAL_SCHEMA = "rapporteur";
    private static final int LARGEST_PORT = 65_535;
    private static final Pattern BEGINNING = Pattern.compile("(?i)postgres(ql)?://.*", Pattern.DOTALL);
    private static final Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,53}");
    private static final Set<String> ENCRYPTIONS =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    /** How the name of the schema goes on that has the accounts of a record. */
    private static final String ACCOUNTS = "_accounts";

    private static final String EXAMPLE = "an address is written postgresql://USER@HOST/DATABASE?schema=NAME";

    /** Returns whether {@code text} is meant as such an address. */
    public static boolean isOne(String text) {
        return BEGINNING.matcher(text.strip()).matches();
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is none, or has a password; the message never repeats what was given
     */
    public static ServerAddress of(String text) {
        URI uri = uri(text.strip());
        String server = uri.getRawAuthority();
        if (server != null && server.contains("@") && server.lastIndexOf(':', server.lastIndexOf('@')) >= 0) {
            throw new IllegalArgumentException(
                    "an address has no password, as others can see it in the list of processes;"
                            + " set PGPASSWORD, or write it into ~/.pgpass");
        }
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String host = uri.getHost();
        if (host == null || path.length() < 2 || path.indexOf('/', 1) >= 0 || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(EXAMPLE);
        }
        if (uri.getPort() == 0 || uri.getPort() > LARGEST_PORT) {
            throw new IllegalArgumentException("a port is a number from 1 to " + LARGEST_PORT);
        }
        Optional<String> schema = Optional.empty();
        Optional<String> encryption = Optional.empty();
        Optional<String> certificate = Optional.empty();
        for (String setting : settings(uri)) {
            int equals = setting.indexOf('=');
            String value = setting.substring(equals + 1);
            switch (equals < 0 ? "" : setting.substring(0, equals)) {
                case "schema" -> schema = Optional.of(value);
                case "sslmode" -> encryption = Optional.of(value);
                case "sslrootcert" -> certificate = Optional.of(value);
                default ->
                    throw new IllegalArgumentException(
                            "behind the question mark of an address stand schema=, sslmode= and sslrootcert=, with & between"
                                    + " them, and nothing else");
            }
        }
        if (schema.filter(name -> name.endsWith(ACCOUNTS)).isPresent()) {
            throw new IllegalArgumentException("a schema whose name ends with " + ACCOUNTS
                    + " has the accounts of another" + " one, which is the record");
        }
        return new ServerAddress(
                Optional.ofNullable(uri.getUserInfo()),
                host.toLowerCase(Locale.ROOT),
                uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                decoded(path.substring(1)),
                schema.orElse(USUAL_SCHEMA),
                encryption,
                certificate);
    }

    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException if the schema would need quotation marks, or there is no such encryption
     */
    public ServerAddress {
        if (!SCHEMA.matcher(
                                schema.endsWith(ACCOUNTS)
                                        ? schema.substring(0, schema.length() - ACCOUNTS.length())
                                        : schema)
                        .matches()
                || schema.startsWith("pg_")) {
            throw new IllegalArgumentException(
                    "the name of a schema has up to 54 small letters from a to z, digits and _,"
                            + " begins with a letter, and not with pg_");
        }
        if (encryption.isPresent() && !ENCRYPTIONS.contains(encryption.get())) {
            throw new IllegalArgumentException(
                    "sslmode is one of disable, allow, prefer, require, verify-ca, verify-full");
        }
    }

    /** Returns the address of the accounts of the record that is at this address. */
    ServerAddress ofAccounts() {
        return new ServerAddress(user, host, port, database, schema + ACCOUNTS, encryption, certificate);
    }

    private static URI uri(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.equals("postgresql") && !scheme.equals("postgres")) {
                throw new IllegalArgumentException(EXAMPLE);
            }
            return uri;
        } catch (URISyntaxException e) {
            // Its message repeats what was given, in which there may be a password.
            throw new IllegalArgumentException(EXAMPLE + "; what else is in it is encoded, as %20 for a blank");
        }
    }

    private static List<String> settings(URI uri) {
        List<String> settings = new ArrayList<>();
        String query = uri.getRawQuery();
        if (query != null && !query.isEmpty()) {
            for (String setting : query.split("&", -1)) {
                settings.add(decoded(setting));
            }
        }
        return settings;
    }

    /** Returns the address as it is written, the same for the same record and user however it was given. */
    @Override
    public String toString() {
        List<String> settings = new ArrayList<>();
        if (!schema.equals(USUAL_SCHEMA)) {
            settings.add("schema=" + schema);
        }
        encryption.ifPresent(mode -> settings.add("sslmode=" + mode));
        certificate.ifPresent(file -> settings.add("sslrootcert=" + encoded(file)));
        return "postgresql://" + user.map(name -> encoded(name) + "@").orElse("")
                + host
                + (port == USUAL_PORT ? "" : ":" + port)
                + "/"
                + encoded(database)
                + (settings.isEmpty() ? "" : "?" + String.join("&", settings));
    }

    private static String decoded(String part) {
        // In an address, unlike in a form, a plus is a plus.
        return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    }

    /** Returns a part of an address with all that has a meaning there encoded. */
    static String encoded(String part) {
        return URLEncoder.encode(part, UTF_8).replace("+", "%20");
    }
}
