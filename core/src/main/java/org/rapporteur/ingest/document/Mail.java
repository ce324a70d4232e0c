package org.rapporteur.ingest.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.rapporteur.ingest.Piece;
import org.rapporteur.ingest.file.Bytes;
import org.rapporteur.ingest.file.UnreadableException;

/** Reads messages as mail programs save them: the message itself, and messages that are attached to it. */
public final class Mail {

    private static final String KIND = "message";
    private static final int DEEPEST = 40;
    private static final int MOST_MESSAGES = 1000;
    private static final int MOST_EVENTS = 200_000;
    private static final int LONGEST_FIELD = 1 << 16;
    private static final Pattern FILE_NAME =
            Pattern.compile("(?i)name\\*?\\d*\\*?=\\s*(?:\"([^\"]{1,300})\"|([^;\\s]{1,300}))");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(1 << 20)
            .setMaxHeaderCount(10_000)
            .setMaxContentLen(2L * Bytes.ARTICLE_LIMIT)
            .build();

    private final List<Letter> letters = new ArrayList<>();
    private final Deque<Letter> open = new ArrayDeque<>();
    private final Deque<Integer> parts = new ArrayDeque<>();
    private String disposition = "";
    private String type = "";
    private long left = Bytes.ARTICLE_LIMIT;
    private final int depth;

    private Mail(int depth) {
        this.depth = depth;
    }

    /**
     * Returns what a message holds: itself, and behind it each message that is attached, numbered from 1.
     *
     * @throws UnreadableException if it is no message
     */
    public static Holding read(byte[] bytes) throws UnreadableException {
        List<Letter> letters = letters(bytes);
        if (letters.size() == 1) {
            return Holding.one(() -> letters.get(0).read(Holding.WHOLE));
        }
        return new Holding(pieces("", letters), false);
    }

    /** Returns the articles of the messages in one; their names begin with {@code prefix}, which is blank in a file of its own. */
    static List<Piece> pieces(String prefix, List<Letter> letters) {
        List<Piece> pieces = new ArrayList<>();
        for (Letter letter : letters) {
            int number = pieces.size();
            String name = prefix.isEmpty() ? String.valueOf(number + 1) : number == 0 ? prefix : prefix + "." + number;
            pieces.add(new Piece(name, () -> letter.read(name)));
        }
        return pieces;
    }

    /**
     * Returns a message and those attached to it that have text; the first alone if none has.
     *
     * @throws UnreadableException if the bytes are no message
     */
    static List<Letter> letters(byte[] bytes) throws UnreadableException {
        return letters(bytes, 0);
    }

    private static List<Letter> letters(byte[] bytes, int depth) throws UnreadableException {
        return Broken.guard(KIND, () -> {
            Mail mail = new Mail(depth);
            mail.walk(bytes);
            List<Letter> written = mail.letters.stream().filter(Letter::hasText).toList();
            return written.isEmpty() ? List.of(mail.letters.get(0)) : written;
        });
    }

    private void walk(byte[] bytes) throws IOException, MimeException, UnreadableException {
        MimeTokenStream stream = new MimeTokenStream(CONFIG);
        stream.setRecursionMode(RecursionMode.M_RECURSE);
        stream.parse(new ByteArrayInputStream(bytes));
        int fields = 0;
        int events = 0;
        EntityState state = stream.getState();
        while (state != EntityState.T_END_OF_STREAM) {
            switch (state) {
                case T_START_MESSAGE -> begin();
                case T_END_MESSAGE -> {
                    open.pop();
                    parts.pop();
                }
                case T_START_HEADER -> {
                    disposition = "";
                    type = "";
                }
                case T_FIELD -> fields += field(stream.getField()) ? 1 : 0;
                case T_START_MULTIPART -> enter();
                case T_END_MULTIPART -> parts.push(parts.pop() - 1);
                case T_BODY -> body(stream);
                default -> {}
            }
            if (++events > MOST_EVENTS) {
                throw new UnreadableException("has more parts than a message has; save the messages in it one by one");
            }
            state = stream.next();
        }
        if (letters.isEmpty() || fields == 0) {
            throw new UnreadableException("is no message, as it does not begin with fields such as From and Date;"
                    + " save it from the mail program as EML");
        }
    }

    private void begin() throws UnreadableException {
        if (open.size() + depth > DEEPEST || letters.size() >= MOST_MESSAGES) {
            throw new UnreadableException("holds messages in messages, more than can be read; save them one by one");
        }
        Letter letter = new Letter();
        letters.add(letter);
        open.push(letter);
        parts.push(0);
    }

    private void enter() throws UnreadableException {
        if (type.contains("multipart/encrypted")) {
            open.element().encrypted();
        }
        parts.push(parts.pop() + 1);
        if (parts.stream().mapToInt(n -> n).sum() > DEEPEST) {
            throw new UnreadableException("nests its parts more than " + DEEPEST + " deep; save what it says as text");
        }
    }

    /** Notes a field; returns whether it is one that messages have. */
    private boolean field(Field field) {
        String name = field.getName().toLowerCase(Locale.ROOT);
        String value = decoded(field);
        if (name.equals("content-disposition")) {
            disposition = value;
        } else if (name.equals("content-type")) {
            type = value.toLowerCase(Locale.ROOT);
            disposition += ";" + value.replaceFirst("(?i)^[^;]*", "");
        }
        if (parts.element() == 0) {
            open.element().field(name, value);
        }
        return name.matches("from|date|subject|to|message-id|received|mime-version|content-type|sender|return-path");
    }

    private static String decoded(Field field) {
        var raw = field.getRaw();
        byte[] bytes = raw == null ? new byte[0] : raw.toByteArray();
        String line;
        try {
            line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            line = new String(bytes, WINDOWS_1252);
        }
        String value = line.substring(line.indexOf(':') + 1)
                .replaceAll("\\R(?=[ \\t])", "")
                .strip();
        if (value.length() > LONGEST_FIELD) {
            return value.substring(0, LONGEST_FIELD);
        }
        try {
            return DecoderUtil.decodeEncodedWords(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private void body(MimeTokenStream stream) throws IOException, UnreadableException {
        BodyDescriptor descriptor = stream.getBodyDescriptor();
        String mime = descriptor.getMimeType() == null ? "text/plain" : descriptor.getMimeType();
        Matcher named = FILE_NAME.matcher(disposition);
        String file = named.find() ? (named.group(1) == null ? named.group(2) : named.group(1)) : "";
        boolean attachment = disposition.toLowerCase(Locale.ROOT).startsWith("attachment");
        Letter letter = open.element();
        if (mime.equals("application/pkcs7-mime") || mime.equals("application/pgp-encrypted")) {
            letter.encrypted();
        } else if (file.toLowerCase(Locale.ROOT).endsWith(".eml") && !mime.startsWith("text/")) {
            attachedMessage(bytes(stream.getDecodedInputStream()));
        } else if (!attachment && mime.equals("text/html")) {
            letter.page(bytes(stream.getDecodedInputStream()), descriptor.getCharset());
        } else if (!attachment && mime.equals("text/plain")) {
            letter.plain(bytes(stream.getDecodedInputStream()), descriptor.getCharset());
        } else if (attachment && !file.isEmpty()) {
            letter.attached(file);
        }
    }

    private void attachedMessage(byte[] bytes) {
        try {
            if (depth < 3) {
                letters.addAll(letters(bytes, depth + 1));
            }
        } catch (UnreadableException e) {
            open.element().attached("a message that cannot be read");
        }
    }

    private byte[] bytes(InputStream in) throws IOException, UnreadableException {
        byte[] bytes = in.readNBytes((int) left + 1);
        left -= bytes.length;
        if (left < 0) {
            throw new UnreadableException("has more than " + (Bytes.ARTICLE_LIMIT >> 20)
                    + " MiB of text, too much for one message; save what it says as files");
        }
        return bytes;
    }
}
