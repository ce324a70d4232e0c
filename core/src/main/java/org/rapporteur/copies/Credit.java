package org.rapporteur.copies;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the agency that a text names as where it comes from: in a dateline, “CORVEND, Feb 18 (Norrin) –” or “APRT/Norrin – Tuesday”, in
 * a line of its own at the beginning or the end, “Source: Norrin Wire” or “(Norrin Wire)”, or in the byline.
 */
final class Credit {

    /** Agencies that their names do not show as such. */
    private static final String KNOWN =
            "Reuters|AP|AFP|dpa|DPA|TASS|Tass|Interfax|Ukrinform|Xinhua|EFE|ANSA|Anadolu|AA|UPI|Kyodo|Yonhap|RIA Novosti|PTI|ANI"
                    + "|WAFA|IRNA|SANA|SPA|MENA|BELTA|BTA|CTK|PAP|APA|ATS|STT|TT|NTB|Ritzau|BNS|LETA|Unian|UNIAN|RBC-Ukraine|Bernama";

    private static final String NAME = "\\p{Lu}[\\p{L}\\p{N}&.'’-]*(?: \\p{L}[\\p{L}\\p{N}&.'’-]*){0,4}";

    private static final Pattern AGENCY = Pattern.compile("(?:" + KNOWN
            + ")|.*\\b(?:Wire|Press|Agency|News Service|Newswire|Presse|Agentur|Agence|Agencia|Agenzia)\\b.*");

    private static final Pattern IN_DATELINE = Pattern.compile("^\\p{Lu}[^()]{0,80}\\((" + NAME + ")\\)\\s{0,3}[-–—:]");

    private static final Pattern BEHIND_OUTLET =
            Pattern.compile("^\\p{Lu}[\\p{L}.]{1,30}/(" + NAME + ")(?:\\s{0,3}[-–—,:]|$)");

    private static final Pattern LINE = Pattern.compile("^(?:\\((" + NAME + ")\\)"
            + "|(?:Source|Sources|Credit|Via|From|Reporting by|With reporting by|With|©|\\(c\\))[:.]?\\s{0,3}(" + NAME
            + "))[.]?$");

    private static final Pattern LAST_WORDS = Pattern.compile("\\((" + NAME + ")\\)[.]?$");

    private static final int FIRST = 8;
    private static final int LAST = 3;

    /** So much of a paragraph is looked at, as it may be hostile. */
    private static final int LONGEST = 160;

    private Credit() {}

    static Optional<String> in(ComparedText text) {
        List<String> paragraphs = text.paragraphs();
        int size = paragraphs.size();
        return first(Stream.of(
                paragraphs.stream().limit(FIRST).map(Credit::inDateline),
                paragraphs.stream().skip(Math.max(0, size - LAST)).map(Credit::atEnd),
                paragraphs.stream().limit(FIRST).map(each -> found(LINE, each.strip(), false)),
                text.byline().stream()
                        .map(name -> Optional.of(name)
                                .filter(each -> AGENCY.matcher(beginning(each)).matches()))));
    }

    private static Optional<String> first(Stream<Stream<Optional<String>>> found) {
        return found.flatMap(each -> each).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> inDateline(String paragraph) {
        return found(IN_DATELINE, paragraph, false).or(() -> found(BEHIND_OUTLET, paragraph, false));
    }

    private static Optional<String> atEnd(String paragraph) {
        String end = paragraph.strip();
        return found(LINE, end, false)
                .or(() -> found(LAST_WORDS, end.substring(Math.max(0, end.length() - LONGEST)), true));
    }

    private static Optional<String> found(Pattern pattern, String paragraph, boolean hasToLookLikeOne) {
        Matcher matcher = pattern.matcher(pattern.equals(LAST_WORDS) ? paragraph : beginning(paragraph));
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        if (name == null) {
            name = matcher.group(2);
        }
        String bare = name.replaceAll("[.’'-]+$", "");
        return hasToLookLikeOne && !AGENCY.matcher(bare).matches() ? Optional.empty() : Optional.of(bare);
    }

    private static String beginning(String paragraph) {
        return paragraph.substring(0, Math.min(paragraph.length(), LONGEST));
    }

    /** Returns whether an outlet is the agency of that name: “Norrin” is Norrin Wire. */
    static boolean isOf(Optional<String> outlet, String agency) {
        if (outlet.isEmpty()) {
            return false;
        }
        String name = plain(outlet.get());
        String credited = plain(agency);
        return name.equals(credited) || name.startsWith(credited + " ") || credited.startsWith(name + " ");
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
