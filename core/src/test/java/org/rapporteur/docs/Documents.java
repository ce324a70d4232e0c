package org.rapporteur.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The documents of the repository, whose examples are tests. */
public final class Documents {

    private static final String FENCE = "```";

    private Documents() {}

    /**
     * A fenced block.
     *
     * @param line the number of its first line in the document, from 1
     * @param lines what stands between the fences
     */
    public record Block(int line, List<String> lines) {}

    /**
     * Returns the fenced blocks of a document in {@code docs} in the order of the document.
     *
     * @param document the file's name
     * @param info the info string of the blocks wanted, exactly
     */
    public static List<Block> blocks(String document, String info) throws IOException {
        List<String> lines = Files.readAllLines(inRepository("docs/" + document), UTF_8);
        List<Block> blocks = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            String opening = lines.get(i);
            i++;
            if (opening.startsWith(FENCE)) {
                int first = i;
                while (i < lines.size() && !lines.get(i).equals(FENCE)) {
                    i++;
                }
                if (opening.equals(FENCE + info)) {
                    blocks.add(new Block(first + 1, List.copyOf(lines.subList(first, i))));
                }
                i++;
            }
        }
        return blocks;
    }

    /**
     * Returns a path of the repository, wherever in it the tests were started.
     *
     * @param path relative to its root; it exists
     */
    public static Path inRepository(String path) {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path found = folder.resolve(path);
            if (Files.exists(found)) {
                return found;
            }
        }
        throw new IllegalStateException("No " + path + " in " + start + " or a folder above it");
    }
}
