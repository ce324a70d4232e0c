package org.rapporteur.ingest.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Tells how much comes out of the streams of a PDF that are packed in other ways than the usual one, or in several.
 *
 * <p>Mutable; for one thread.
 */
final class PdfFilters {

    private static final String FLATE = "FlateDecode";

    /** What text is packed with. Others are for pictures, which are not unpacked to read text. */
    private static final Set<String> KNOWN =
            Set.of(FLATE, "LZWDecode", "LZW", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx", "RunLengthDecode", "RL");

    /** What is tried where a document says elsewhere how a stream is packed. */
    private static final List<List<String>> LIKELY = List.of(
            List.of(FLATE),
            List.of("LZWDecode"),
            List.of("RunLengthDecode"),
            List.of("ASCIIHexDecode", FLATE),
            List.of("ASCIIHexDecode", "LZWDecode"),
            List.of("ASCII85Decode", FLATE),
            List.of("ASCII85Decode", "LZWDecode"));

    private static final Pattern FILTERS =
            Pattern.compile("/Filter(?![A-Za-z])\\s*+(?:\\[([^\\]]*+)\\]|(/[^\\s/\\[\\]<>()%]*+))?");
    private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9]++)");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern LENGTH = Pattern.compile("/Length\\s++(\\d{1,9})(?!\\d)(\\s++\\d++\\s++R)?");
    private static final byte[] END = "endstream".getBytes(StandardCharsets.ISO_8859_1);

    /** Before one stream there are no more different ways. */
    private static final int MOST_WAYS = 16;

    /** What one way of packing may hand to the next: 64 MiB, as much as a whole document may have. */
    private static final long HANDED_ON = 64L << 20;

    /** So many bytes are gone through at most, whatever comes out: 2 GiB. */
    private static final long MOST_WORK = 2L << 30;

    private final byte[] bytes;
    private final long most;
    private long work;

    /**
     * Makes one.
     *
     * @param bytes the document
     * @param most where counting may end
     */
    PdfFilters(byte[] bytes, long most) {
        this.bytes = bytes;
        this.most = most;
    }

    /**
     * Returns how many bytes come out of a stream, in the way of those that the document names of which most come out; more than may be
     * counted if it is packed in too many ways, or if too much work was done for the whole document.
     *
     * @param before where to begin looking for how it is packed: behind the stream before it
     * @param at where to end looking
     * @param from where its bytes begin
     * @param isFlate whether it is known to be packed in the usual way, so that this alone needs no count
     */
    long size(int before, int at, int from, boolean isFlate) {
        String said = unescaped(new String(bytes, before, at - before, StandardCharsets.ISO_8859_1));
        Set<List<String>> ways = new HashSet<>();
        Matcher m = FILTERS.matcher(said);
        while (m.find() && ways.size() <= MOST_WAYS) {
            String named = m.group(1) == null ? m.group(2) : m.group(1);
            ways.addAll(named == null ? LIKELY : List.of(names(named)));
        }
        ways.remove(List.of());
        if (isFlate) {
            ways.remove(List.of(FLATE));
        }
        if (ways.isEmpty()) {
            return 0;
        }
        int end = end(said, from);
        long size = ways.size() > MOST_WAYS ? most + 1 : 0;
        for (List<String> way : ways) {
            size = size > most ? size : Math.max(size, size(from, end, way));
        }
        return work > MOST_WORK ? most + 1 : size;
    }

    private static String unescaped(String said) {
        return ESCAPE.matcher(said)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    /** Returns the filters up to the first that is for pictures. */
    private static List<String> names(String array) {
        return NAME.matcher(array)
                .results()
                .map(m -> m.group(1).equals("Fl") ? FLATE : m.group(1))
                .takeWhile(KNOWN::contains)
                .toList();
    }

    /** Returns where a stream ends at the latest. */
    private int end(String said, int from) {
        int end = from;
        while (end < bytes.length && !isEnd(end)) {
            end++;
        }
        work += end - from;
        Matcher m = LENGTH.matcher(said);
        while (m.find()) {
            // A length that stands elsewhere is not looked for: what is packed says itself where it ends.
            end = m.group(2) == null
                    ? (int) Math.min(bytes.length, Math.max(end, (long) from + Long.parseLong(m.group(1))))
                    : bytes.length;
        }
        return end;
    }

    private boolean isEnd(int at) {
        for (int i = 0; i < END.length; i++) {
            if (at + i >= bytes.length || bytes[at + i] != END[i]) {
                return false;
            }
        }
        return true;
    }

    private long size(int from, int to, List<String> way) {
        if (way.size() > KNOWN.size()) {
            return most + 1;
        }
        byte[] packed = bytes;
        int begin = from;
        int end = to;
        for (String filter : way.subList(0, way.size() - 1)) {
            Counted out = new Counted(HANDED_ON, true);
            decode(filter, packed, begin, end, out);
            if (out.size > HANDED_ON) {
                return most + 1;
            }
            packed = out.kept.toByteArray();
            begin = 0;
            end = packed.length;
        }
        Counted out = new Counted(most, false);
        decode(way.get(way.size() - 1), packed, begin, end, out);
        return out.size;
    }

    private void decode(String filter, byte[] packed, int from, int to, Counted out) {
        ByteArrayInputStream in = new ByteArrayInputStream(packed, from, to - from);
        try {
            if (filter.equals(FLATE)) {
                inflate(in, out);
            } else {
                FilterFactory.INSTANCE.getFilter(filter).decode(in, out, new COSDictionary(), 0);
            }
        } catch (IOException | RuntimeException e) {
            // It is damaged, or too much: what came out until then is what counts.
        }
        work += to - from - in.available() + out.size;
    }

    /** Unpacks whatever its first two bytes say, as PDFBox does. */
    private static void inflate(ByteArrayInputStream in, Counted out) throws IOException {
        in.skip(2);
        Inflater inflater = new Inflater(true);
        try (InputStream unpacked = new InflaterInputStream(in, inflater)) {
            unpacked.transferTo(out);
        } finally {
            inflater.end();
        }
    }

    /** Counts what comes out, and ends it when it is too much. */
    private static final class Counted extends OutputStream {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final long limit;
        private final boolean keeps;
        private long size;

        Counted(long limit, boolean keeps) {
            this.limit = limit;
            this.keeps = keeps;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            size += length;
            if (size > limit) {
                throw new IOException("More than " + limit + " bytes come out");
            }
            if (keeps) {
                kept.write(some, from, length);
            }
        }
    }
}
