package org.rapporteur.benchmarks.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rapporteur.benchmarks.MadeRecord;

/** Opens the desk on a large record and lets a program use it. Start it with {@code benchmarks/desk-browser}. */
public final class OpenDesk {

    private static final int LOOK_EVERY_MS = 1000;
    private static final int OK = 200;

    private OpenDesk() {}

    /**
     * Makes a record unless it is there, opens the desk on it, and when searching is ready runs a program, which finds the desk's address in
     * {@code RAPPORTEUR_DESK}.
     *
     * @param args the folder of articles whose words are used; the record's file; how many statements; options of the desk's JVM, parted by spaces;
     *     the program and what it is given
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path record = Path.of(args[1]);
        if (!Files.exists(record)) {
            MadeRecord.likeThoseIn(Path.of(args[0])).write(record, Integer.parseInt(args[2]));
        }
        Path dossier = record.resolveSibling("made-up.yaml");
        Files.writeString(dossier, MadeRecord.dossier(), UTF_8);
        int status;
        try (RunningDesk desk =
                RunningDesk.start(record, dossier, List.of(args[3].strip().split(" +", -1)))) {
            Caller caller = new Caller(desk.address());
            while (caller.get("/search?q=talks").status() != OK) {
                Thread.sleep(LOOK_EVERY_MS);
            }
            ProcessBuilder program = new ProcessBuilder(List.of(args).subList(4, args.length)).inheritIO();
            program.environment().put("RAPPORTEUR_DESK", desk.address().toString());
            status = program.start().waitFor();
        }
        System.exit(status);
    }
}
