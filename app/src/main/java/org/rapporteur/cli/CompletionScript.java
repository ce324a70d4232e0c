package org.rapporteur.cli;

import java.util.regex.Pattern;
import org.rapporteur.model.SoftwareVersion;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The script with which a shell completes commands. */
final class CompletionScript {

    /** Points to the list of references in the generator's head. */
    private static final Pattern REFERENCE = Pattern.compile(" \\(see \\[[0-9]+]\\)");

    private CompletionScript() {}

    /** Returns the script for {@code commands}, with a head of two lines instead of the generator's page about itself. */
    static String of(CommandLine commands) {
        String script = AutoComplete.bash("rapporteur", commands);
        int body = 0;
        while (script.startsWith("#", body)) {
            body = script.indexOf('\n', body) + 1;
        }
        return "# Completes the commands and options of rapporteur " + SoftwareVersion.current()
                + " in bash and zsh.\n"
                + "# Made by \"rapporteur completion\"; make it anew with each version.\n"
                + REFERENCE.matcher(script.substring(body)).replaceAll("");
    }
}
