package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of the place where something is printed.
 *
 * @param isTerminal whether a person may be looking
 * @param width how many columns it has, at least 40; very many if it is no terminal
 * @param hasColour whether colours are shown and wanted
 */
record Screen(boolean isTerminal, int width, boolean hasColour) {

    /** A file, or another program. */
    static final Screen NONE = new Screen(false, Integer.MAX_VALUE, false);

    private static final int USUAL_WIDTH = 80;
    private static final int LEAST_WIDTH = 40;
    private static final Pattern SIZE = Pattern.compile("[0-9]+ ([0-9]{1,4})\\s*");
    private static final Pattern COLUMNS = Pattern.compile("[0-9]{1,4}");

    /** Looks at the process's standard output. */
    static Screen ofOutput() {
        // Java's console tells of input and output together, and since version 22 not even that.
        return isTerminal(new ProcessBuilder("test", "-t", "1").redirectOutput(Redirect.INHERIT))
                ? terminal(System.getenv())
                : NONE;
    }

    /** Looks at the process's standard error. */
    static Screen ofError() {
        return isTerminal(new ProcessBuilder("test", "-t", "2").redirectError(Redirect.INHERIT))
                ? terminal(System.getenv())
                : NONE;
    }

    /** Returns a terminal as the environment describes it; see no-color.org for what {@code NO_COLOR} means. */
    static Screen terminal(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        int width = COLUMNS.matcher(columns).matches() ? Integer.parseInt(columns) : askForWidth();
        boolean hasColour = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Screen(true, Math.max(width, LEAST_WIDTH), hasColour);
    }

    private static boolean isTerminal(ProcessBuilder test) {
        try {
            Process process = test.start();
            return process.waitFor(2, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int askForWidth() {
        try {
            Process process = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .start();
            Matcher size = SIZE.matcher(new String(process.getInputStream().readAllBytes(), US_ASCII));
            return size.matches() ? Integer.parseInt(size.group(1)) : USUAL_WIDTH;
        } catch (IOException e) {
            return USUAL_WIDTH;
        }
    }
}
