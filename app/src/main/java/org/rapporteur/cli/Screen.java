package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of the place where something is printed.
 *
 * @param isTerminal whether a person may be looking
 * @param width how many columns it has, at least 20; very many if it is no terminal
 * @param hasColour whether colours are shown and wanted
 */
record Screen(boolean isTerminal, int width, boolean hasColour) {

    /** A file, or another program. */
    static final Screen NONE = new Screen(false, Integer.MAX_VALUE, false);

    private static final int USUAL_WIDTH = 80;
    private static final int LEAST_WIDTH = 20;
    private static final Pattern SIZE = Pattern.compile("[0-9]+ ([1-9][0-9]{0,3})\\s*");
    private static final Pattern COLUMNS = Pattern.compile("[1-9][0-9]{0,3}");

    /** Looks at the process's standard output. */
    static Screen ofOutput() {
        // Java's console tells of input and output together, and since version 22 not even that.
        return isTerminal(new ProcessBuilder("test", "-t", "1").redirectOutput(Redirect.INHERIT))
                ? terminal(
                        System.getenv(),
                        // Its output is the terminal, so it answers on the other stream.
                        () -> width(
                                new ProcessBuilder("sh", "-c", "stty size <&1 >&2").redirectOutput(Redirect.INHERIT),
                                Process::getErrorStream))
                : NONE;
    }

    /** Looks at the process's standard error. */
    static Screen ofError() {
        return isTerminal(new ProcessBuilder("test", "-t", "2").redirectError(Redirect.INHERIT))
                ? terminal(
                        System.getenv(),
                        () -> width(
                                new ProcessBuilder("sh", "-c", "stty size <&2 2>/dev/null")
                                        .redirectError(Redirect.INHERIT),
                                Process::getInputStream))
                : NONE;
    }

    /**
     * Returns a terminal as the environment describes it; see no-color.org for what {@code NO_COLOR} means.
     *
     * @param asked gives the terminal's own answer, how many columns it has, if the environment does not tell
     */
    static Screen terminal(Map<String, String> environment, IntSupplier asked) {
        String columns = environment.getOrDefault("COLUMNS", "");
        int width = COLUMNS.matcher(columns).matches() ? Integer.parseInt(columns) : asked.getAsInt();
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

    /** Returns what a terminal says of itself. The one that is printed on, which need not control the process. */
    private static int width(ProcessBuilder stty, Function<Process, InputStream> answer) {
        try (InputStream in = answer.apply(stty.start())) {
            Matcher size = SIZE.matcher(new String(in.readAllBytes(), US_ASCII));
            return size.matches() ? Integer.parseInt(size.group(1)) : USUAL_WIDTH;
        } catch (IOException e) {
            return USUAL_WIDTH;
        }
    }
}
