package org.rapporteur.ingest.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The articles' files at some paths, and the files out of which articles are taken, one after the other, as they are asked for.
 *
 * <p>Paths come in the order given; what lies below a folder comes in the order of the names that
 * {@link ArticleFile#name()} gives, compared by their UTF-16 units: the same on every system and in every locale. Hidden
 * files and folders are left out, files of other types are counted. Links are followed; a link to a folder that is read
 * anyway is left out, and one that leads back to a folder it lies in is reported. The folder that a browser makes beside a
 * page that it saves, such as {@code Page_files}, is left out.
 *
 * <p>Holds the entries of the folders on the way to the present one, and the place of every folder that it has entered.
 * Mutable; for one thread.
 */
public final class FileWalk implements Iterator<Found> {

    /** The endings that are read, as a person is told them. */
    private static final String ENDINGS =
            Stream.concat(FileType.endings().stream(), ContainerType.endings()).collect(Collectors.joining(", "));

    private final Iterator<Path> roots;
    private final Deque<Folder> open = new ArrayDeque<>();
    private final Set<Path> entered = new HashSet<>();
    private Optional<Found> ahead = Optional.empty();
    private long skipped;

    private FileWalk(List<Path> paths) {
        roots = List.copyOf(paths).iterator();
    }

    /** Returns a walk over files and folders, which touches none of them before it is asked. */
    public static FileWalk over(List<Path> paths) {
        return new FileWalk(paths);
    }

    /** Returns how many files of other types were passed by so far. */
    public long skipped() {
        return skipped;
    }

    @Override
    public boolean hasNext() {
        while (ahead.isEmpty()) {
            Folder folder = open.peek();
            if (folder != null) {
                if (folder.entries().hasNext()) {
                    ahead = visit(folder, folder.entries().next());
                } else {
                    open.pop();
                }
            } else if (roots.hasNext()) {
                entered.clear();
                ahead = begin(roots.next());
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The walk is over");
        }
        Found found = ahead.orElseThrow();
        ahead = Optional.empty();
        return found;
    }

    private Optional<Found> begin(Path root) {
        String name = root.getFileName() == null ? root.toString() : String.valueOf(root.getFileName());
        try {
            BasicFileAttributes attributes = Files.readAttributes(root, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return enter(root, "", root.toRealPath());
            }
            Optional<Found> file = file(root, name, true);
            if (file.isEmpty() && ArticleFile.isSidecar(root)) {
                return Optional.empty(); // named by a shell's pattern, along with its article
            }
            if (file.isEmpty()) {
                return lost(root, "is not of a type that is read; name a " + ENDINGS + " file, or a folder");
            }
            return attributes.isRegularFile() ? file : lost(root, "is no ordinary file; name a file or a folder");
        } catch (IOException e) {
            return lost(root, Trouble.of(e));
        }
    }

    private Optional<Found> visit(Folder folder, Entry entry) {
        Path path = folder.path().resolve(entry.fileName());
        String name = folder.prefix() + entry.fileName();
        if (entry.isFolder()) {
            return entry.isLink() ? follow(path, name) : enterPlain(path, name);
        }
        Optional<Found> file = file(path, name, false);
        if (file.isEmpty()) {
            skipped += folder.sidecars().contains(entry.fileName()) ? 0 : 1;
            return Optional.empty();
        }
        if (entry.trouble().isPresent()) {
            return lost(path, entry.trouble().get());
        }
        return entry.isFile() ? file : lost(path, "is no ordinary file; remove it or give the text as a file");
    }

    /** Returns what a file is by its name; empty if it is of a type that is not read. */
    private static Optional<Found> file(Path path, String name, boolean isNamed) {
        String fileName = name.substring(name.lastIndexOf('/') + 1);
        Optional<Found> article = FileType.ofName(fileName).map(type -> new ArticleFile(name, path, type));
        return article.isPresent()
                ? article
                : ContainerType.ofName(fileName).map(type -> new ContainerFile(name, path, type, isNamed));
    }

    private Optional<Found> enterPlain(Path path, String name) {
        try {
            return enter(path, name + "/", path.toRealPath());
        } catch (IOException e) {
            return lost(path, Trouble.of(e));
        }
    }

    private Optional<Found> follow(Path link, String name) {
        try {
            Path target = link.toRealPath();
            for (Folder folder : open) {
                // Also a folder above the one that was named: everything below it would be read again.
                if (folder.place().startsWith(target)) {
                    return lost(link, "is a link that leads back to a folder it lies in; remove the link");
                }
            }
            Folder root = open.getLast();
            if (target.startsWith(root.place()) || entered.contains(target)) {
                return Optional.empty();
            }
            return enter(link, name + "/", target);
        } catch (IOException e) {
            return lost(link, Trouble.of(e));
        }
    }

    private Optional<Found> enter(Path path, String prefix, Path place) {
        if (!entered.add(place)) {
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>();
        Set<String> sidecars = new HashSet<>();
        Set<String> pages = new HashSet<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(path)) {
            for (Path child : listing) {
                String fileName = String.valueOf(child.getFileName());
                if (!fileName.startsWith(".")) {
                    Entry entry = Entry.of(child, fileName);
                    entries.add(entry);
                    if (!entry.isFolder() && ArticleFile.canHaveSidecar(fileName)) {
                        sidecars.addAll(ArticleFile.sidecarsOf(fileName));
                        SavedPage.stem(fileName).ifPresent(pages::add);
                    }
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return lost(path, Trouble.of(e));
        }
        entries.removeIf(entry -> entry.isFolder() && SavedPage.isCompanion(entry.fileName(), pages));
        entries.sort(Comparator.comparing(Entry::sortKey));
        open.push(new Folder(path, prefix, place, sidecars, entries.iterator()));
        return Optional.empty();
    }

    private static Optional<Found> lost(Path path, String message) {
        return Optional.of(new Found.Lost(path, message));
    }

    /** A folder that is being read: its path as reached, the beginning of its files' names, its real place. */
    private record Folder(Path path, String prefix, Path place, Set<String> sidecars, Iterator<Entry> entries) {}

    /** One entry of a folder; {@code trouble} says why nothing is known about it. */
    private record Entry(String fileName, boolean isFolder, boolean isFile, boolean isLink, Optional<String> trouble) {

        static Entry of(Path path, String fileName) {
            boolean link = Files.isSymbolicLink(path);
            try {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                return new Entry(
                        fileName, attributes.isDirectory(), attributes.isRegularFile(), link, Optional.empty());
            } catch (IOException e) {
                return new Entry(fileName, false, false, link, Optional.of(Trouble.of(e)));
            }
        }

        /** Makes a folder sort where its files' names do: {@code a-b/} before {@code a/}, {@code a.txt} before both. */
        String sortKey() {
            return isFolder ? fileName + "/" : fileName;
        }
    }
}
