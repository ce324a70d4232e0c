package org.rapporteur.ingest.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text that some bytes hold.
 *
 * <p>UTF-8, and UTF-16 behind its byte order mark. Bytes that are not UTF-8 are read as Windows-1252, unless nearly all
 * of them are UTF-8: then what is broken becomes U+FFFD. Both are said in a warning. Nothing else is changed: line ends
 * are as received, and a byte order mark is the first code point, U+FEFF, so that positions can be checked against the
 * file.
 *
 * @param text the text; never empty or blank, and without U+0000
 * @param warnings what a person should know about how it was decoded
 */
public record Decoded(String text, List<String> warnings) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** So many control characters in a thousand characters show that bytes are no text. */
    private static final int CONTROLS_PER_THOUSAND = 20;

    /** Copies the list. */
    public Decoded {
        warnings = List.copyOf(warnings);
    }

    /**
     * Decodes {@code bytes}.
     *
     * @throws UnreadableException if they are no text, or hold nothing but white space
     */
    public static Decoded of(byte[] bytes) throws UnreadableException {
        if (bytes.length == 0) {
            throw new UnreadableException("is empty; remove it or fill it");
        }
        Decoded decoded = hasUtf16Mark(bytes) ? utf16(bytes) : utf8(bytes);
        String text = decoded.text();
        int controls = 0;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new UnreadableException(
                        "has a NUL at character " + i + ", so it is not text; give the text itself, saved as UTF-8");
            }
            controls += Character.isISOControl(c) && !Character.isWhitespace(c) && c != '\u0085' ? 1 : 0;
            blank = blank && isBlank(c);
        }
        if (controls * 1000L > (long) text.length() * CONTROLS_PER_THOUSAND) {
            throw new UnreadableException("has " + controls + " control characters among " + text.length()
                    + ", so it is not text; give the text itself, saved as UTF-8");
        }
        if (blank) {
            throw new UnreadableException("holds nothing but white space; remove it or fill it");
        }
        return decoded;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u0085';
    }

    private static boolean hasUtf16Mark(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    }

    /** Decodes by hand, because the library's decoder takes the character behind an unpaired surrogate with it. */
    private static Decoded utf16(byte[] bytes) {
        int high = bytes[0] == (byte) 0xFE ? 0 : 1;
        int length = bytes.length / 2;
        StringBuilder text = new StringBuilder(length + 1);
        int firstBroken = -1;
        for (int i = 0; i < length; i++) {
            text.append((char) ((bytes[2 * i + high] & 0xFF) << 8 | (bytes[2 * i + 1 - high] & 0xFF)));
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                text.setCharAt(i, '\uFFFD');
                firstBroken = firstBroken < 0 ? 2 * i : firstBroken;
            }
        }
        if (bytes.length % 2 == 1) {
            text.append('\uFFFD');
            firstBroken = firstBroken < 0 ? bytes.length - 1 : firstBroken;
        }
        return new Decoded(text.toString(), firstBroken < 0 ? List.of() : List.of(broken("UTF-16", firstBroken)));
    }

    private static Decoded utf8(byte[] bytes) throws UnreadableException {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new UnreadableException("has a NUL at byte " + i + ", so it is not text, or it is UTF-16 without"
                        + " a byte order mark; give the text itself, saved as UTF-8");
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        int firstBroken = -1;
        int broken = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            firstBroken = firstBroken < 0 ? in.position() : firstBroken;
            broken++;
            in.position(in.position() + result.length());
            out.put('\uFFFD');
        }
        out.flip();
        if (broken == 0) {
            return new Decoded(out.toString(), List.of());
        }
        long beyondAscii = out.chars().filter(c -> c > 0x7F).count() - broken;
        return beyondAscii > broken
                ? new Decoded(out.toString(), List.of(broken("UTF-8", firstBroken)))
                : windows1252(bytes, firstBroken);
    }

    private static Decoded windows1252(byte[] bytes, int firstBroken) throws UnreadableException {
        try {
            String text = WINDOWS_1252
                    .newDecoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Decoded(
                    text,
                    List.of("Byte " + firstBroken + " is not UTF-8, so the file was read as Windows-1252;"
                            + " if letters look wrong, save it as UTF-8"));
        } catch (CharacterCodingException e) {
            throw new UnreadableException(
                    "is neither UTF-8 nor Windows-1252: see byte " + firstBroken + "; save it as UTF-8");
        }
    }

    private static String broken(String encoding, int at) {
        return "Byte " + at + " breaks the file's encoding, " + encoding
                + "; it and others like it were read as U+FFFD, so save the file again from its source";
    }
}
