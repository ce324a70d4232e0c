package org.rapporteur;

import org.rapporteur.cli.CommandLineInterface;
import org.rapporteur.web.Desk;

/** Starts the program. The only class that ends the process. */
public final class Rapporteur {

    private Rapporteur() {}

    /**
     * Runs one command and ends the process with its exit status.
     *
     * @param args the command line as the shell passed it
     */
    public static void main(String[] args) {
        // Pictures are drawn into files: no screen is asked for, whether there is one or not.
        System.setProperty("java.awt.headless", "true");
        System.exit(CommandLineInterface.onStandardStreams(Desk::start).run(args));
    }
}
