package org.rapporteur.ingest.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.rapporteur.ingest.file.ArticleFile;
import org.rapporteur.ingest.file.Bytes;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.ingest.metadata.Given;
import org.rapporteur.ingest.metadata.Sidecar;

/** The files in a ZIP archive, by its directory. */
final class FiledZip implements Entries {

    private final ZipFile zip;
    private final long size;
    private final Budget budget;
    private final Iterator<ZipArchiveEntry> entries;
    private final Neighbours pages = new Neighbours();
    private final Map<String, ZipArchiveEntry> sidecars = new HashMap<>();

    FiledZip(Source source, Path path) throws IOException {
        size = Files.size(path);
        budget = source.budget();
        zip = ZipReader.directoryOf(path);
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = ZipReader.name(entry.getName());
            pages.met(name);
            if (name.endsWith(Neighbours.JSON)) {
                sidecars.putIfAbsent(name, entry);
            }
        }
        entries = zip.getEntries().asIterator();
    }

    @Override
    public Optional<Entry> next() {
        while (entries.hasNext()) {
            ZipArchiveEntry entry = entries.next();
            if (!entry.isDirectory() && !entry.isUnixSymlink()) {
                return Optional.of(new Entry(
                        ZipReader.name(entry.getName()), ZipReader.trouble(entry), () -> open(entry), entry::getCrc));
            }
        }
        return Optional.empty();
    }

    private InputStream open(ZipArchiveEntry entry) throws IOException {
        long packed = Math.min(size, Math.max(0, entry.getCompressedSize()));
        return budget.watch(zip.getInputStream(entry), () -> packed);
    }

    @Override
    public Given beside(String entry) {
        String folder = entry.substring(0, entry.lastIndexOf('/') + 1);
        for (String name : ArticleFile.sidecarsOf(Neighbours.last(entry))) {
            ZipArchiveEntry sidecar = sidecars.get(folder + name);
            if (sidecar != null && ZipReader.trouble(sidecar).isEmpty()) {
                try (InputStream in = open(sidecar)) {
                    return Sidecar.read(name, Bytes.of(in, Neighbours.SIDECAR_LIMIT));
                } catch (IOException e) {
                    return Given.broken(name + " " + Breaks.line(e));
                } catch (UnreadableException e) {
                    return Given.broken(name + " " + e.getMessage());
                }
            }
        }
        return Given.nothing();
    }

    @Override
    public boolean isOfSavedPage(String entry) {
        return pages.isOfSavedPage(entry);
    }

    @Override
    public boolean isOneStream() {
        return false;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
