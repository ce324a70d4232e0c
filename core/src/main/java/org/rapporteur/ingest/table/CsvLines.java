package org.rapporteur.ingest.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.ingest.file.Bytes;

/**
 * Takes a text with dividers apart into rows of values, as RFC 4180 writes them: a value that has a divider, an end of a line or a
 * quotation mark stands in quotation marks, and those within are doubled.
 *
 * <p>Unlike libraries, it goes on behind a row that is wrong. Where tabs divide, many programs write values as they are: from the first one
 * on whose quotation marks are not those of RFC 4180, all quotation marks are letters.
 *
 * <p>Mutable; for one thread.
 */
final class CsvLines implements Closeable {

    private static final int BUFFER = 1 << 13;
    private static final char TAB = '\t';

    private final Reader in;
    private final char divider;
    private final int most;
    private char[] buffer = new char[BUFFER];
    private int at;
    private int to;
    private boolean marksCount = true;
    private final StringBuilder begun = new StringBuilder();
    private long linesBefore;
    private long lines;
    private int last;
    private int left;

    /**
     * Makes one.
     *
     * @param in closed with this
     * @param divider what stands between two values
     * @param most how many values of a row are kept, at most
     */
    CsvLines(Reader in, char divider, int most) {
        this.in = in;
        this.divider = divider;
        this.most = most;
    }

    /**
     * A row.
     *
     * @param values the first ones of it
     * @param size how many it has
     * @param number in which line of the file it ends, from 1
     * @param trouble why it cannot be read, for a person; blank if it can
     */
    record Line(List<String> values, long size, long number, String trouble) {}

    /** Where within a row the next letter stands. */
    private enum Place {
        BEGIN,
        PLAIN,
        QUOTED,
        /** Behind a quotation mark that closes, or is the first half of one within. */
        MARK,
        BEHIND
    }

    /** Says that nothing behind the beginning of a row can be told apart. */
    private static final class Unended extends IOException {

        private static final long serialVersionUID = 1;

        Unended(long line, String trouble) {
            super("the row behind line " + line + " cannot be read: " + trouble);
        }
    }

    /**
     * Returns the next row; empty at the end. Lines with nothing in them are passed by.
     *
     * @throws IOException if the file is broken here, or a quotation mark is not closed
     */
    Optional<Line> next() throws IOException {
        try {
            Optional<Line> line = row();
            if (line.isEmpty() || line.get().trouble().isBlank() || !mayBeLetters()) {
                return line;
            }
        } catch (Unended e) {
            if (!mayBeLetters()) {
                throw e;
            }
        }
        marksCount = false;
        goBack();
        return row();
    }

    private boolean mayBeLetters() {
        return divider == TAB && marksCount;
    }

    private Optional<Line> row() throws IOException {
        int c;
        do {
            begin();
            c = read();
        } while (c == '\n' || c == '\r');
        if (c < 0) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        long size = 0;
        StringBuilder value = new StringBuilder();
        Place place = Place.BEGIN;
        while (true) {
            boolean ends = c < 0 || c == '\n' || c == '\r';
            if (place == Place.QUOTED && c < 0) {
                throw new Unended(linesBefore, "a quotation mark in it is not closed");
            } else if (place == Place.QUOTED) {
                place = c == '"' ? Place.MARK : place;
                append(value, c, c != '"');
            } else if (place == Place.MARK && c == '"') {
                place = Place.QUOTED;
                append(value, c, true);
            } else if (ends || c == divider) {
                if (++size <= most) {
                    values.add(value.toString());
                }
                value.setLength(0);
                place = Place.BEGIN;
                if (ends) {
                    return Optional.of(new Line(values, size, number(c), ""));
                }
            } else if (place == Place.BEGIN && c == '"' && marksCount) {
                place = Place.QUOTED;
            } else if (place == Place.MARK || place == Place.BEHIND) {
                if (c != ' ' && c != TAB) {
                    return Optional.of(wrong(c));
                }
                place = Place.BEHIND;
            } else {
                place = Place.PLAIN;
                append(value, c, true);
            }
            c = read();
        }
    }

    private static void append(StringBuilder value, int c, boolean isPart) {
        if (isPart) {
            value.append((char) c);
        }
    }

    /** Returns a row that is wrong, and passes by the line in which that shows. */
    private Line wrong(int first) throws IOException {
        int c = first;
        while (c >= 0 && c != '\n' && c != '\r') {
            c = read();
        }
        long number = number(c);
        return new Line(
                List.of(),
                0,
                number,
                "has letters behind the quotation mark that closes a value (in line " + number
                        + "); double the quotation marks within a value");
    }

    /** Returns which line of the file ends with a letter that was just read. */
    private long number(int end) {
        return end < 0 ? lines + 1 : lines;
    }

    private void begin() {
        begun.setLength(0);
        linesBefore = lines;
        left = Bytes.ARTICLE_LIMIT;
    }

    /** Makes the letters of this row be read again. */
    private void goBack() {
        char[] again = new char[begun.length() + to - at];
        begun.getChars(0, begun.length(), again, 0);
        System.arraycopy(buffer, at, again, begun.length(), to - at);
        buffer = again;
        at = 0;
        to = again.length;
        lines = linesBefore;
        last = 0;
    }

    private int read() throws IOException {
        if (at == to) {
            buffer = buffer.length == BUFFER ? buffer : new char[BUFFER];
            at = 0;
            to = Math.max(0, in.read(buffer, 0, BUFFER));
            if (to == 0) {
                return -1;
            }
        }
        int c = buffer[at++];
        if (mayBeLetters()) {
            begun.append((char) c);
        }
        lines += c == '\r' || (c == '\n' && last != '\r') ? 1 : 0;
        last = c;
        if (--left < 0) {
            throw new Unended(
                    linesBefore,
                    "it is longer than " + (Bytes.ARTICLE_LIMIT >> 20)
                            + " million letters, so a quotation mark may not be closed");
        }
        return c;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
