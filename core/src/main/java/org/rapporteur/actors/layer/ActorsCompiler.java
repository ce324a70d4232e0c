package org.rapporteur.actors.layer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.actors.Directory;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.YamlFile;

/**
 * The step of the build that checks the built-in actors and writes them in the form that the program loads, since reading
 * their YAML takes seconds. docs/decisions/0005-actors-are-compiled.md says more.
 */
public final class ActorsCompiler {

    private ActorsCompiler() {}

    /**
     * Compiles a folder of YAML files, in the order of their names.
     *
     * @param args the folder, and the file to write
     * @throws BrokenFileException if an actor has to be mended, which stops the build
     * @throws IOException if the folder cannot be read or the file not written
     */
    public static void main(String... args) throws BrokenFileException, IOException {
        byte[] compiled = read(Path.of(args[0])).compiled();
        Path target = Path.of(args[1]).toAbsolutePath();
        Files.createDirectories(target.resolveSibling("."));
        Files.write(target, compiled);
    }

    /** Returns the directory in the YAML files of a folder, in the order of their names. */
    static Directory read(Path folder) throws BrokenFileException, IOException {
        List<YamlFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                files.add(YamlFile.read(file));
            }
        }
        return Layers.over(Directory.empty(), files);
    }
}
