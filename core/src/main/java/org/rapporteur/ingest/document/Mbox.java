package org.rapporteur.ingest.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.Piece;
import org.rapporteur.ingest.file.Bytes;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.model.Failure;

/**
 * Reads mailboxes in the form mbox, message by message: what lies between is not kept. Messages are numbered from 1; a message attached to
 * the third is 3.1.
 *
 * <p>Mutable; for one thread. What it gives can be read on any.
 */
public final class Mbox {

    /** What a mail program writes before a message: a sender, and the time as a C program tells it, or as the head of a message. */
    private static final Pattern BEGINS = Pattern.compile("From \\S.*\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +"
            + "(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\\d{1,2} +\\d{1,2}:\\d{2}(?::\\d{2})? (?:.{1,20} )?\\d{4}"
            + "|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4} +\\d{1,2}:\\d{2}).*");

    /** The same in other programs' ways: believed of the first line, and then of the others. */
    private static final Pattern TIMED = Pattern.compile("From \\S.*\\d{1,2}:\\d{2}.*");

    private static final int LONGEST_LINE = 1 << 20;

    private final InputStream in;
    private final Deque<Piece> ready = new ArrayDeque<>();
    private int count;
    private boolean begun;
    private Pattern beginning = TIMED;
    private boolean over;

    /** Makes a reader of a stream, which stays open. */
    public Mbox(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /**
     * Returns the next article; empty behind the last.
     *
     * @throws UnreadableException if the stream is no mailbox
     * @throws IOException if the stream breaks
     */
    public Optional<Piece> next() throws IOException, UnreadableException {
        if (!begun) {
            byte[] first = line();
            while (first.length > 0 && isBlank(first)) {
                first = line();
            }
            if (!isBeginning(first)) {
                throw new UnreadableException(
                        "is no mailbox, as it does not begin with a line \"From …\"; export the folder as mbox");
            }
            begun = true;
            beginning = isLike(BEGINS, first) ? BEGINS : TIMED;
        }
        while (ready.isEmpty() && !over) {
            message();
        }
        return Optional.ofNullable(ready.poll());
    }

    /** Reads up to the line that begins the next message. */
    private void message() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean tooLarge = false;
        boolean afterBlank = false;
        while (true) {
            byte[] line = line();
            if (line.length == 0) {
                over = true;
                break;
            }
            if (afterBlank && isBeginning(line)) {
                break;
            }
            afterBlank = isBlank(line);
            tooLarge = tooLarge || message.size() + line.length > Bytes.ARTICLE_LIMIT;
            if (!tooLarge) {
                int from = isQuoted(line) ? 1 : 0;
                message.write(line, from, line.length - from);
            }
        }
        count++;
        String name = String.valueOf(count);
        if (tooLarge) {
            refuse(
                    name,
                    "is larger than " + (Bytes.ARTICLE_LIMIT >> 20) + " MiB; save what it says as a file of its own");
            return;
        }
        try {
            ready.addAll(Mail.pieces(name, Mail.letters(message.toByteArray())));
        } catch (UnreadableException e) {
            refuse(name, String.valueOf(e.getMessage()));
        }
    }

    private void refuse(String name, String trouble) {
        ready.add(new Piece(name, () -> new Ingested.Refused(new Failure(name, trouble))));
    }

    /** Returns the next line with its end, or a part of a very long one; nothing at the end of the stream. */
    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        int one = in.read();
        while (one >= 0) {
            line.write(one);
            if (one == '\n' || line.size() >= LONGEST_LINE) {
                break;
            }
            one = in.read();
        }
        return line.toByteArray();
    }

    private static boolean isBlank(byte[] line) {
        return line.length <= 2 && (line[0] == '\n' || line[0] == '\r');
    }

    private boolean isBeginning(byte[] line) {
        return isLike(beginning, line);
    }

    private static boolean isLike(Pattern form, byte[] line) {
        return line.length > 10
                && line.length < 1000
                && line[0] == 'F'
                && form.matcher(new String(line, StandardCharsets.ISO_8859_1).stripTrailing())
                        .matches();
    }

    /** Returns whether a line is one that only looked like a beginning, and was marked for it. */
    private static boolean isQuoted(byte[] line) {
        int at = 0;
        while (at < line.length && line[at] == '>') {
            at++;
        }
        return at > 0
                && new String(line, at, Math.min(5, line.length - at), StandardCharsets.ISO_8859_1).equals("From ");
    }
}
