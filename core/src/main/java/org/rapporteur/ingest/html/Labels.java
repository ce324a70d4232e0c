package org.rapporteur.ingest.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the names of encodings mean to browsers, where that differs from what they say (WHATWG Encoding, "names and labels"). */
final class Labels {

    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("iso88591", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("l1", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("x-user-defined", "windows-1252"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"),
            Map.entry("utf-16", "UTF-16LE"),
            Map.entry("unicode", "UTF-16LE"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("latin5", "windows-1254"),
            Map.entry("iso-8859-11", "windows-874"),
            Map.entry("tis-620", "windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("dos-874", "x-windows-874"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("logical", "ISO-8859-8"),
            Map.entry("visual", "ISO-8859-8"),
            Map.entry("iso-8859-10", "windows-1252"),
            Map.entry("dos-866", "IBM866"),
            Map.entry("koi", "KOI8-R"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("mac", "x-MacRoman"),
            Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
            Map.entry("x-cp1250", "windows-1250"),
            Map.entry("x-cp1251", "windows-1251"),
            Map.entry("win-1251", "windows-1251"),
            Map.entry("x-cp1252", "windows-1252"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ksc5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"));

    private static final Map<String, List<String>> USUAL = Map.ofEntries(
            Map.entry("ru", List.of("windows-1251")),
            Map.entry("uk", List.of("windows-1251")),
            Map.entry("bg", List.of("windows-1251")),
            Map.entry("be", List.of("windows-1251")),
            Map.entry("sr", List.of("windows-1251")),
            Map.entry("mk", List.of("windows-1251")),
            Map.entry("pl", List.of("ISO-8859-2")),
            Map.entry("hu", List.of("ISO-8859-2")),
            Map.entry("cs", List.of("windows-1250")),
            Map.entry("sk", List.of("windows-1250")),
            Map.entry("sl", List.of("windows-1250")),
            Map.entry("hr", List.of("windows-1250")),
            Map.entry("bs", List.of("windows-1250")),
            Map.entry("ro", List.of("windows-1250")),
            Map.entry("el", List.of("windows-1253")),
            Map.entry("tr", List.of("windows-1254")),
            Map.entry("az", List.of("windows-1254")),
            Map.entry("he", List.of("windows-1255")),
            Map.entry("iw", List.of("windows-1255")),
            Map.entry("ar", List.of("windows-1256")),
            Map.entry("fa", List.of("windows-1256")),
            Map.entry("et", List.of("windows-1257")),
            Map.entry("lv", List.of("windows-1257")),
            Map.entry("lt", List.of("windows-1257")),
            Map.entry("vi", List.of("windows-1258")),
            Map.entry("th", List.of("x-windows-874")),
            Map.entry("ja", List.of("EUC-JP", "windows-31j")),
            Map.entry("zh", List.of("GB18030", "Big5-HKSCS")),
            Map.entry("ko", List.of("x-windows-949")));

    private Labels() {}

    /** Returns the encoding that a browser would take for the one of that name; empty if it knows none. */
    static Optional<Charset> charset(String label) {
        String plain = label.strip().toLowerCase(Locale.ROOT);
        return known(MEANT.getOrDefault(plain, plain));
    }

    /** Returns the encodings that pages in a language have that declare none, the likelier first. */
    static List<Charset> usualFor(String language) {
        List<Charset> usual = new ArrayList<>();
        USUAL.getOrDefault(language, List.of()).forEach(name -> known(name).ifPresent(usual::add));
        return usual;
    }

    private static Optional<Charset> known(String name) {
        try {
            // UTF-7 and its like would let text be read as what it is not.
            boolean unsafe = name.startsWith("utf-7")
                    || name.startsWith("utf-32")
                    || name.startsWith("cesu")
                    || name.startsWith("ibm0")
                    || name.startsWith("x-ibm")
                    || name.startsWith("iso-2022-cn")
                    || name.startsWith("x-jis");
            if (unsafe || !Charset.isSupported(name)) {
                return Optional.empty();
            }
            Charset charset = Charset.forName(name);
            return charset.canEncode() || charset.equals(StandardCharsets.UTF_8)
                    ? Optional.of(charset)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
