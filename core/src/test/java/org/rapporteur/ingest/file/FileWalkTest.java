package org.rapporteur.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWalkTest {

    @TempDir
    private Path folder = Path.of("");

    private Path root = Path.of("");

    @BeforeEach
    void makeAFolderToRead() throws IOException {
        root = Files.createDirectory(folder.resolve("news"));
    }

    private Path file(String name) throws IOException {
        Path path = root.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, "Text of " + name);
    }

    private List<String> names(FileWalk walk) {
        List<String> names = new ArrayList<>();
        walk.forEachRemaining(found -> {
            if (found instanceof ArticleFile file) {
                names.add(file.name());
            } else if (found instanceof Found.Lost lost) {
                names.add(root.relativize(lost.path()) + " " + lost.message());
            }
        });
        return names;
    }

    private List<String> walked() {
        return names(FileWalk.over(List.of(root)));
    }

    @Test
    void aSidecarNamedAlongWithItsArticleIsNoArticleAndNoTrouble() throws IOException {
        List<Path> named = List.of(file("a.json"), file("a.md"), file("b.txt"), file("b.txt.json"));

        assertThat(names(FileWalk.over(named))).containsExactly("a.md", "b.txt");
    }

    @Test
    void theFolderThatABrowserSavesBesideAPageIsLeftOut() throws IOException {
        for (String name : List.of(
                "Talks.html",
                "Talks_files/frame.html",
                "Talks-Dateien/frame.htm",
                "Notes_files/own.html",
                "Page.HTM",
                "Page.files/a.xhtml",
                "Page.json")) {
            file(name);
        }

        FileWalk walk = FileWalk.over(List.of(root));
        assertThat(names(walk)).containsExactly("Notes_files/own.html", "Page.HTM", "Talks.html");
        assertThat(walk.skipped()).isZero();
    }

    @Test
    void filesComeInTheOrderOfTheirNamesBelowTheFolderWhateverTheLocale() throws IOException {
        for (String name :
                List.of("b.txt", "a/z.md", "a.txt", "a-b/c.text", "I.txt", "ı.txt", "i.txt", "a/b/c.markdown")) {
            file(name);
        }
        assertThat(walked())
                .containsExactly("I.txt", "a-b/c.text", "a.txt", "a/b/c.markdown", "a/z.md", "b.txt", "i.txt", "ı.txt");
    }

    @Test
    void hiddenFilesSidecarsAndOtherTypesAreLeftOutAndOnlyTheLastAreCounted() throws IOException {
        for (String name :
                List.of("a.txt", "a.json", "b.md", "b.md.json", ".c.txt", ".git/d.txt", "e.jpg", "other.json")) {
            file(name);
        }
        FileWalk walk = FileWalk.over(List.of(root));
        assertThat(names(walk)).containsExactly("a.txt", "b.md");
        assertThat(walk.skipped()).isEqualTo(2);
    }

    @Test
    void endingsMayBeInCapitals() throws IOException {
        file("A.TXT");
        file("B.Markdown");
        assertThat(walked()).containsExactly("A.TXT", "B.Markdown");
    }

    @Test
    void aFileThatIsNamedItselfHasItsOwnName() throws IOException {
        assertThat(names(FileWalk.over(List.of(file("deep/down/a.txt"))))).containsExactly("a.txt");
    }

    @Test
    void severalPathsComeInTheOrderGiven() throws IOException {
        assertThat(names(FileWalk.over(List.of(file("b.txt"), file("a.txt"))))).containsExactly("b.txt", "a.txt");
    }

    @Test
    void aFileOfAnotherTypeThatIsNamedItselfIsRefusedWithAMend() throws IOException {
        assertThat(names(FileWalk.over(List.of(file("a.jpg")))))
                .singleElement()
                .asString()
                .startsWith("a.jpg is not of a type that is read; name a .txt");
    }

    @Test
    void whatDoesNotExistIsReportedAndTheRestGoesOn() throws IOException {
        assertThat(names(FileWalk.over(List.of(root.resolve("gone"), file("a.txt")))))
                .hasSize(2)
                .last()
                .isEqualTo("a.txt");
    }

    @Test
    void anEmptyFolderHasNoFiles() {
        assertThat(walked()).isEmpty();
    }

    @Test
    void aLinkBackToAFolderItLiesInIsReportedOnce() throws IOException {
        file("a/b.txt");
        Files.createSymbolicLink(root.resolve("a/up"), root);
        Files.createSymbolicLink(root.resolve("self"), root.resolve("self"));
        Files.createSymbolicLink(root.resolve("self.txt"), root.resolve("self.txt"));
        assertThat(walked())
                .hasSize(3)
                .anyMatch(name -> name.equals("a/b.txt"))
                .anyMatch(name -> name.startsWith("a/up is a link that leads back"))
                .anyMatch(name -> name.startsWith("self.txt "));
    }

    @Test
    void aLinkToAFolderThatIsReadAnywayIsLeftOut() throws IOException {
        file("real/a.txt");
        Files.createSymbolicLink(root.resolve("another"), root.resolve("real"));
        assertThat(walked()).containsExactly("real/a.txt");
    }

    @Test
    void foldersThatLinkToEachOtherOutsideAreEachReadOnce() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("o.txt"), "Text");
        Files.createSymbolicLink(outside.resolve("again"), outside);
        Files.createSymbolicLink(root.resolve("one"), outside);
        Files.createSymbolicLink(root.resolve("two"), outside);
        assertThat(walked()).hasSize(2).contains("one/o.txt").anyMatch(name -> name.startsWith("one/again is a link"));
    }

    @Test
    void aFolderThatMayNotBeReadIsReportedAndTheRestGoesOn() throws IOException {
        file("a/b.txt");
        file("c.txt");
        Path closed = root.resolve("a");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(!Files.isReadable(closed), "this user may read everything");
            assertThat(walked()).hasSize(2).last().isEqualTo("c.txt");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aFolderThatVanishesMeanwhileIsReportedAndTheRestGoesOn() throws IOException {
        file("a.txt");
        Path vanishing = file("b/c.txt");
        file("d.txt");
        FileWalk walk = FileWalk.over(List.of(root));
        assertThat(walk.next()).isInstanceOf(ArticleFile.class);
        Files.delete(vanishing);
        Files.delete(vanishing.getParent());
        assertThat(names(walk)).hasSize(2).first().asString().startsWith("b ");
    }

    @Test
    void foldersMayBeDeepAndManyFilesStream() throws IOException {
        Path deep = root;
        for (int i = 0; i < 300; i++) {
            deep = deep.resolve("d");
        }
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("a.txt"), "Text");
        for (int i = 0; i < 2000; i++) {
            Files.writeString(root.resolve("n" + i + ".txt"), "Text");
        }
        assertThat(walked()).hasSize(2001).isSorted();
    }
}
