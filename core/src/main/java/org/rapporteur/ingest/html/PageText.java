package org.rapporteur.ingest.html;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.ingest.file.UnreadableException;

/**
 * The source of a page, decoded as browsers do (WHATWG Encoding and HTML, "determining the character encoding"): by a byte
 * order mark, what the server said, what the page says in its first bytes; undeclared, as UTF-8 if it is that, else as
 * the encoding usual for its language, which is Windows-1252 for most.
 *
 * @param source the source
 * @param warnings what a person should know about how it was decoded
 */
record PageText(String source, List<String> warnings) {

    /** How many bytes are looked through for a declaration: more than the 1,024 of the standard, as browsers do. */
    private static final int PRESCAN = 8192;

    private static final int CONTROLS_PER_THOUSAND = 20;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s\"';>/]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern META = Pattern.compile("<meta\\b[^>]{0,1000}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern XML =
            Pattern.compile("\\A<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE = Pattern.compile(
            "(?:<html\\b[^>]{0,1000}?\\blang|content-language[\"']?\\s+content)\\s*=\\s*[\"']?([a-zA-Z]{2,3})",
            Pattern.CASE_INSENSITIVE);

    PageText {
        warnings = List.copyOf(warnings);
    }

    /**
     * Decodes a page.
     *
     * @param contentType the header of that name, if a server sent one
     * @throws UnreadableException if the bytes are no text
     */
    static PageText of(byte[] bytes, Optional<String> contentType) throws UnreadableException {
        if (bytes.length == 0) {
            throw new UnreadableException("is empty; remove it or save the page anew");
        }
        int mark = mark(bytes);
        Optional<Charset> declared = mark > 0 ? Optional.of(marked(bytes)) : declared(bytes, contentType);
        PageText text;
        if (declared.isPresent()) {
            text = decoded(bytes, mark, declared.get());
        } else {
            Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
            text = utf8.isPresent() ? new PageText(utf8.get(), List.of()) : guessed(bytes);
        }
        text.refuseBinary();
        return text;
    }

    private static int mark(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return 3;
        }
        boolean wide = bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        return wide ? 2 : 0;
    }

    private static Charset marked(byte[] bytes) {
        return switch (bytes[0]) {
            case (byte) 0xEF -> StandardCharsets.UTF_8;
            case (byte) 0xFE -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_16LE;
        };
    }

    private static Optional<Charset> declared(byte[] bytes, Optional<String> contentType) {
        Optional<Charset> sent = contentType.flatMap(PageText::charsetIn).flatMap(label -> Labels.charset(label));
        return sent.isPresent() ? sent : prescan(head(bytes));
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> charsetIn(String text) {
        Matcher m = CHARSET.matcher(text.length() > 2000 ? text.substring(0, 2000) : text);
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    private static Optional<Charset> prescan(String head) {
        if (head.startsWith("<\0?\0x\0")) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (head.startsWith("\0<\0?\0x")) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        Matcher xml = XML.matcher(head);
        Matcher meta = META.matcher(COMMENT.matcher(head).replaceAll(""));
        while (meta.find()) {
            Optional<Charset> found = charsetIn(meta.group()).flatMap(label -> Labels.charset(label));
            if (found.isPresent()) {
                // A page whose declaration can be read byte by byte is not in UTF-16, whatever it says.
                return found.map(set -> set.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : set);
            }
        }
        return xml.find() ? Labels.charset(xml.group(1)) : Optional.empty();
    }

    private static PageText decoded(byte[] bytes, int from, Charset charset) {
        String source = new String(bytes, from, bytes.length - from, charset);
        long broken = source.chars().filter(c -> c == '\uFFFD').count();
        return new PageText(
                source,
                broken == 0
                        ? List.of()
                        : List.of("The page is not wholly " + charset.name() + ", as which it is declared; " + broken
                                + " places that cannot be read were replaced by U+FFFD."));
    }

    private static PageText guessed(byte[] bytes) {
        Matcher m = LANGUAGE.matcher(head(bytes));
        String language = m.find() ? m.group(1).toLowerCase(Locale.ROOT) : "";
        for (Charset charset : Labels.usualFor(language)) {
            Optional<String> text = strict(bytes, charset);
            if (text.isPresent()) {
                return new PageText(text.get(), List.of(guess(charset)));
            }
        }
        return new PageText(new String(bytes, WINDOWS_1252), List.of(guess(WINDOWS_1252)));
    }

    private static String guess(Charset charset) {
        return "The page declares no encoding and is not UTF-8; it was read as " + charset.name()
                + ", so letters beyond a to z may be wrong.";
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private void refuseBinary() throws UnreadableException {
        int controls = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            controls += (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == '\u007F' ? 1 : 0;
        }
        if (controls * 1000L > (long) source.length() * CONTROLS_PER_THOUSAND) {
            throw new UnreadableException("has " + controls + " control characters among " + source.length()
                    + ", so it is no page; save the page anew as HTML");
        }
    }
}
