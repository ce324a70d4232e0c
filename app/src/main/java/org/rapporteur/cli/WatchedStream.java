package org.rapporteur.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** A stream that remembers why it could not be written to, which a {@link java.io.PrintWriter} forgets. */
final class WatchedStream extends FilterOutputStream {

    private Optional<IOException> trouble = Optional.empty();

    WatchedStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            trouble = trouble.isPresent() ? trouble : Optional.of(e);
            throw e;
        }
    }

    /**
     * Returns what kept the output from being written whole. That the program which reads it wants no more, as
     * {@code head} does, is no trouble.
     */
    Optional<String> trouble() {
        return trouble.map(e -> String.valueOf(e.getMessage())).filter(message -> !message.contains("Broken pipe"));
    }
}
