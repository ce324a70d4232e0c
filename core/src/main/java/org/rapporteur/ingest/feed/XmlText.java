package org.rapporteur.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends what is most often wrong in XML that is written by hand or by bad programs, so that one letter does not cost a feed. */
final class XmlText {

    /** What {@code &} may begin in XML without a document type. */
    private static final Pattern KNOWN = Pattern.compile("&(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});");

    private static final Pattern NAMED = Pattern.compile("&[A-Za-z][A-Za-z0-9]{0,30};");

    private XmlText() {}

    /**
     * Returns a text with blanks for the characters that XML has not and for entities that only HTML has, and with an escaped
     * ampersand for one that begins nothing. What stands in CDATA sections stays, but for the characters.
     */
    static String mended(String text) {
        StringBuilder result = new StringBuilder(text.length() + 16);
        Matcher known = KNOWN.matcher(text);
        Matcher named = NAMED.matcher(text);
        int literal = 0; // up to here, ampersands are plain
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' && i >= literal && text.startsWith("<![CDATA[", i)) {
                int end = text.indexOf("]]>", i);
                literal = end < 0 ? text.length() : end;
            }
            if (c != '&' || i < literal) {
                result.append(isXml(text, i) ? c : ' ');
            } else if (starts(known, i)) {
                result.append(isCharacter(known.group()) ? known.group() : " ");
                i += known.group().length() - 1;
            } else if (starts(named, i)) {
                result.append(' ');
                i += named.group().length() - 1;
            } else {
                result.append("&amp;");
            }
        }
        return result.toString();
    }

    private static boolean starts(Matcher matcher, int at) {
        return matcher.region(at, matcher.regionEnd()).lookingAt();
    }

    private static boolean isCharacter(String reference) {
        if (reference.charAt(1) != '#') {
            return true;
        }
        boolean hex = reference.charAt(2) == 'x';
        int point = Integer.parseInt(reference.substring(hex ? 3 : 2, reference.length() - 1), hex ? 16 : 10);
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= ' ' && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && point < 0xFFFE)
                || (point > 0xFFFF && point <= Character.MAX_CODE_POINT);
    }

    private static boolean isXml(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return (c >= ' ' && c < 0xFFFE) || c == '\t' || c == '\n' || c == '\r';
    }
}
