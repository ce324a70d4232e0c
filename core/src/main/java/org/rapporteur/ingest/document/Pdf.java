package org.rapporteur.ingest.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.ingest.metadata.Facts;
import org.rapporteur.ingest.metadata.Given;
import org.rapporteur.model.Sha256;

/**
 * Reads documents in PDF: the text in the order of reading, with paragraphs put together from lines, without heads and feet of pages.
 *
 * <p>Fonts of the system are not looked for, and nothing is written anywhere.
 */
public final class Pdf {

    private static final String KIND = "PDF";
    private static final String NO_TEXT =
            "holds no text, only pictures of pages; run text recognition (OCR) on it, and read what that makes";
    private static final String NO_LETTERS =
            "does not say which letters it shows; run text recognition (OCR) on it, and read what that makes";

    /** What one stream in the file may unpack to: 256 MiB, more than any page's text or font. */
    private static final long LARGEST = 256L << 20;

    /** What all of them may unpack to. */
    private static final long MOST = 2L << 30;

    private Pdf() {}

    /**
     * Returns what a document holds, which is one article.
     *
     * @throws UnreadableException if it is no such document
     */
    public static Holding read(byte[] bytes) throws UnreadableException {
        return read(bytes, Spending.FREE);
    }

    /**
     * As {@link #read(byte[])}.
     *
     * @param spending hears how much is unpacked
     * @throws UnreadableException as that, or if it is too much
     */
    public static Holding read(byte[] bytes, Spending spending) throws UnreadableException {
        String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        if (!head.contains("%PDF-")) {
            throw new UnreadableException("is no PDF, as its first letters show; get it again from where it came");
        }
        refuseBombs(bytes, spending);
        return Holding.one(() -> article(bytes));
    }

    private static Ingested article(byte[] bytes) {
        try {
            return Broken.guard(KIND, () -> {
                BuiltInFonts.use();
                try (PDDocument document = Loader.loadPDF(bytes)) {
                    List<PageOfLines> pages = PdfLines.of(document);
                    if (pages.stream().allMatch(page -> page.lines().isEmpty())) {
                        return Plain.refused(NO_TEXT);
                    }
                    List<String> paragraphs = PdfParagraphs.of(pages);
                    return isGarbled(paragraphs)
                            ? Plain.refused(NO_LETTERS)
                            : Plain.article(
                                    paragraphs, info(document.getDocumentInformation()), Sha256.of(bytes), NO_TEXT);
                } catch (InvalidPasswordException e) {
                    return Plain.refused("is protected by a password; open it and save it without one");
                }
            });
        } catch (UnreadableException e) {
            return Plain.refused(String.valueOf(e.getMessage()));
        }
    }

    private static Given info(PDDocumentInformation information) {
        Facts facts = new Facts();
        if (information.getTitle() != null) {
            Info.title(facts, information.getTitle());
        }
        if (information.getAuthor() != null) {
            Info.author(facts, information.getAuthor());
        }
        return facts.given();
    }

    /** Returns whether most letters are those of no script: fonts without a table of what their signs mean give such. */
    private static boolean isGarbled(List<String> paragraphs) {
        long odd = 0;
        long all = 0;
        for (String paragraph : paragraphs) {
            for (int i = 0; i < paragraph.length(); i++) {
                char c = paragraph.charAt(i);
                int type = Character.getType(c);
                all += c == ' ' ? 0 : 1;
                odd += c == '\uFFFD' || type == Character.PRIVATE_USE || type == Character.CONTROL ? 1 : 0;
            }
        }
        return 3 * odd > all;
    }

    /**
     * Unpacks, and throws away, what is packed in the file, so that nothing is unpacked into memory that is too large for it.
     *
     * @param spending hears how much that is
     * @throws UnreadableException if something is, or is packed twice, as only bombs are, or all is too much
     */
    private static void refuseBombs(byte[] bytes, Spending spending) throws UnreadableException {
        byte[] begin = "stream".getBytes(StandardCharsets.ISO_8859_1);
        byte[] aside = new byte[1 << 16];
        long all = 0;
        int before = 0;
        PdfFilters filters = new PdfFilters(bytes, LARGEST);
        for (int at = 0; at < bytes.length - 16; at++) {
            if (bytes[at] != 's'
                    || !isAt(bytes, at, begin)
                    || (at > 2 && bytes[at - 1] == 'd' && bytes[at - 2] == 'n')) {
                continue;
            }
            int from = at + begin.length;
            from += bytes[from] == '\r' ? 1 : 0;
            from += bytes[from] == '\n' ? 1 : 0;
            Unpacked unpacked = unpacked(bytes, from, aside);
            long otherwise = filters.size(Math.min(before, at), at, from, unpacked.size() > 0);
            before = from + unpacked.read();
            long size = Math.max(unpacked.size(), otherwise);
            all += size;
            spending.spend(size);
            if (size > LARGEST || all > MOST || unpacked.isPackedTwice()) {
                throw new UnreadableException(
                        "unpacks to far more than a text has; open it and save it anew, or leave it out");
            }
            at = Math.max(at, from + unpacked.read() - begin.length);
        }
    }

    /** What came out of a place in a file: how much, from how many bytes, and whether that is packed itself. */
    private record Unpacked(long size, int read, boolean isPackedTwice) {}

    private static Unpacked unpacked(byte[] bytes, int from, byte[] aside) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            long size = 0;
            boolean twice = false;
            while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary() && size <= LARGEST) {
                int read = inflater.inflate(aside);
                twice = twice || (size == 0 && read > 2 && isPacked(aside, read));
                size += read;
                if (read == 0) {
                    break;
                }
            }
            return new Unpacked(size, inflater.finished() ? (int) inflater.getBytesRead() : 0, twice && size > 1 << 16);
        } catch (DataFormatException e) {
            return new Unpacked(0, 0, false); // packed in another way, or not at all
        } finally {
            inflater.end();
        }
    }

    private static boolean isPacked(byte[] bytes, int length) {
        if (bytes[0] != 0x78) {
            return false;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, 0, length);
            return inflater.inflate(new byte[1024]) == 1024;
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private static boolean isAt(byte[] bytes, int at, byte[] sought) {
        for (int i = 0; i < sought.length; i++) {
            if (bytes[at + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }
}
