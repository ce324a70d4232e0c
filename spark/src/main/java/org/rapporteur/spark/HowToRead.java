package org.rapporteur.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapporteur.actors.Directory;
import org.rapporteur.actors.layer.Layers;
import org.rapporteur.dossier.Coverage;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.ingest.table.ColumnNames;
import org.rapporteur.model.SpanRules;
import org.rapporteur.pipeline.Pipeline;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.YamlFile;

/**
 * How articles are read, with all that has to be known for it, so that it can be sent to another machine: dossiers and actors as the
 * texts of their files.
 *
 * @param dossier the name of a built-in dossier, or of the file or folder of another one
 * @param files the texts of the files of a dossier that is not built in, by their names; empty for a built-in one
 * @param actors the names and texts of files of actors over the dossier, in order
 * @param columns by the word for what a column of tables is, its name there
 * @param minConfidence the confidence below which an attribution is left out, from 0 to 1
 */
record HowToRead(
        String dossier,
        TreeMap<String, byte[]> files,
        List<NamedText> actors,
        TreeMap<String, String> columns,
        double minConfidence)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A text file. */
    record NamedText(String name, String text) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** What is used unless a person says otherwise, with a built-in dossier. */
    static HowToRead with(String builtIn) {
        return new HowToRead(builtIn, new TreeMap<>(), List.of(), new TreeMap<>(), Pipeline.DEFAULT_MIN_CONFIDENCE);
    }

    /**
     * Returns this with another dossier, whose files are read now.
     *
     * @param named the name of a built-in one, its file or its folder on this machine
     * @throws JobException if there is none
     */
    HowToRead withDossier(String named) throws JobException {
        TreeMap<String, byte[]> texts = new TreeMap<>();
        if (!Dossiers.BUILT_IN.contains(named)) {
            Path path = Path.of(named);
            try (Stream<Path> all = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
                for (Path file : all.filter(each -> !Files.isDirectory(each)).toList()) {
                    texts.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw JobException.wrongCall("There is no dossier " + named + ": give the path of a file, or one of the"
                        + " names " + String.join(", ", Dossiers.BUILT_IN));
            }
        }
        return new HowToRead(named, texts, actors, columns, minConfidence);
    }

    /** Returns this with files of actors over the dossier. */
    HowToRead withActors(List<NamedText> others) {
        return new HowToRead(dossier, files, List.copyOf(others), columns, minConfidence);
    }

    /** Returns this with names of columns. */
    HowToRead withColumns(Map<String, String> others) {
        return new HowToRead(dossier, files, actors, new TreeMap<>(others), minConfidence);
    }

    /** Returns this with another confidence. */
    HowToRead withMinConfidence(double other) {
        return new HowToRead(dossier, files, actors, columns, other);
    }

    /**
     * What is known before an article is read.
     *
     * @param setting how the pipeline reads
     * @param version the version of what is known, as records of the desktop have it
     * @param outlets those that the dossier lists
     */
    record Known(Pipeline.Setting setting, String version, List<Coverage.Outlet> outlets) {}

    /**
     * Returns what is known before an article is read.
     *
     * @throws JobException if a file has to be mended; with all of its defects
     */
    Known known() throws JobException {
        try {
            Dossier read = read();
            List<YamlFile> layers = actors.stream()
                    .map(each -> new YamlFile(each.name(), each.text()))
                    .toList();
            Directory directory = read.directory();
            for (YamlFile layer : layers) {
                directory = Layers.over(directory, List.of(layer));
            }
            return new Known(
                    new Pipeline.Setting(
                            minConfidence, SpanRules.CODEBOOK, directory, read.conflict(), read.codebook()),
                    read.version(layers),
                    read.coverage().outlets());
        } catch (BrokenFileException e) {
            throw JobException.wrongCall(String.valueOf(e.getMessage()));
        }
    }

    private Dossier read() throws BrokenFileException {
        Optional<Dossier> builtIn = files.isEmpty() ? Dossiers.builtIn(dossier) : Optional.empty();
        if (builtIn.isPresent()) {
            return builtIn.get();
        }
        // Dossiers are read from files, and their own machine may be another one.
        try {
            Path folder = Files.createTempDirectory("rapporteur-dossier");
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Files.write(folder.resolve(file.getKey()), file.getValue());
                }
                return Dossiers.read(files.size() == 1 ? folder.resolve(files.firstKey()) : folder);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for temporary files cannot be written to", e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Returns which columns of tables mean what. */
    ColumnNames columnNames() {
        return ColumnNames.of(columns);
    }
}
