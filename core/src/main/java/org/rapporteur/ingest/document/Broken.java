package org.rapporteur.ingest.document;

import org.rapporteur.ingest.file.UnreadableException;

/** Stands between libraries that read documents and documents that were made to break them. */
final class Broken {

    private Broken() {}

    /** Reads something. */
    interface Reading<T> {
        T read() throws Exception;
    }

    /**
     * Returns what a library reads.
     *
     * @param kind what the document is to be, such as {@code PDF}
     * @throws UnreadableException if it cannot, in whatever way it fails
     */
    static <T> T guard(String kind, Reading<T> reading) throws UnreadableException {
        try {
            return reading.read();
        } catch (UnreadableException e) {
            throw e;
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw new UnreadableException("nests too deep or unpacks to too much for a " + kind
                    + "; open it and save it anew, or leave it out");
        } catch (LinkageError e) {
            throw new UnreadableException(
                    "is protected in a way that cannot be undone here; open it and save it without");
        } catch (Exception e) {
            throw new UnreadableException("is no " + kind + ", or damaged: " + reason(e)
                    + "; get it again from where it came, or open it and save it anew");
        }
    }

    private static String reason(Exception e) {
        String said = e.getMessage() == null
                ? ""
                : e.getMessage().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        boolean usable = !(e instanceof RuntimeException) && !said.isEmpty();
        return !usable ? "what stands there makes no sense" : said.length() > 200 ? said.substring(0, 200) + "…" : said;
    }
}
