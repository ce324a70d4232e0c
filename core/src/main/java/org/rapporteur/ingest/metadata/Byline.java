package org.rapporteur.ingest.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes the authors' names out of a byline. */
final class Byline {

    private static final Pattern LEAD = Pattern.compile(
            "^\\W*(?:by|from|words(?: by)?|story by|text(?: by)?|written by|report(?:ed|ing)? by|interview(?: by)?|authors?)"
                    + "\\b:?\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern END =
            Pattern.compile("\\s+(?:in|for|with|at|reporting)\\s.*| [|–—·] .*|\\s-\\s.*|\\. .*|;.*|\\(.*|\\.$|\\[.*");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,\\s*and\\s|,|;|\\s&\\s|\\sand\\s|/)\\s*");
    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|d[aeiu]|de la|van|von|der|den|al|el|ben|bin|la|le)){1,4}");
    private static final Pattern NO_NAME = Pattern.compile(
            "\\b(?:staff|desk|correspondent|editor|agenc(?:y|ies)|news(?:room)?|reporters?|writers?|team|board|co-workers"
                    + "|editorial|chief|press|service|source|times|today|post)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Byline() {}

    /** Returns the names of people in a byline, in its order; those of roles, desks and outlets are left out. */
    static List<String> names(String byline) {
        String rest =
                LEAD.matcher(byline.replaceAll("[*_\u00A0]+", " ").strip()).replaceFirst("");
        rest = END.matcher(rest).replaceFirst("");
        List<String> names = new ArrayList<>();
        for (String piece : BETWEEN.splitAsStream(rest).toList()) {
            String name = unshout(piece.strip());
            if (NAME.matcher(name).matches() && !NO_NAME.matcher(name).find()) {
                names.add(name);
            } else if (!names.isEmpty()) {
                // Behind the first name that is none stands a role or a place: "By Ann Lee, diplomatic editor, Oslo".
                break;
            }
        }
        return List.copyOf(names);
    }

    /** Returns a name in capitals as a name is written; any other unchanged. */
    private static String unshout(String name) {
        if (name.length() < 4 || !name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        StringBuilder quiet = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            quiet.append(inside ? Character.toLowerCase(c) : c);
            inside = Character.isLetter(c);
        }
        return quiet.toString();
    }
}
