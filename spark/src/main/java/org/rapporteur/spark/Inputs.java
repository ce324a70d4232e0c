package org.rapporteur.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.rapporteur.ingest.file.ContainerType;

/** Finds the files of archives on any file system that Hadoop knows. */
final class Inputs {

    private static final Set<ContainerType> READ =
            EnumSet.of(ContainerType.JSON_LINES, ContainerType.CSV, ContainerType.PARQUET, ContainerType.WARC);

    private static final String ENDINGS = ".warc, .warc.wet, .jsonl, .ndjson, .parquet, .csv and .tsv, also with .gz";

    private final Configuration hadoop;
    private final Map<String, InputFile> found = new HashMap<>();
    private long skipped;

    private Inputs(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /**
     * What was found.
     *
     * @param files in the order of their names
     * @param skipped how many files of other types were passed by in folders
     */
    record Found(List<InputFile> files, long skipped) {}

    /**
     * Returns the files at some addresses.
     *
     * @param addresses of files and folders, also as patterns such as {@code s3a://bucket/2024/*.warc.gz}
     * @throws JobException if there is nothing at one of them, or two files would have one name
     */
    static Found at(List<String> addresses, Configuration hadoop) throws JobException {
        Inputs inputs = new Inputs(hadoop);
        for (String address : addresses) {
            inputs.find(address);
        }
        List<InputFile> files = new ArrayList<>(inputs.found.values());
        files.sort(Comparator.comparing(InputFile::name));
        return new Found(List.copyOf(files), inputs.skipped);
    }

    /** Returns the type by which a file is read; empty if its articles are not read here. */
    static Optional<ContainerType> type(String name) {
        Optional<ContainerType> type = ContainerType.ofName(name);
        Optional<ContainerType> inside = type.filter(each -> each == ContainerType.GZIP)
                .flatMap(zipped -> ContainerType.ofName(ContainerType.unzipped(name)));
        return inside.or(() -> type).filter(READ::contains).flatMap(known -> type);
    }

    private void find(String address) throws JobException {
        try {
            Path path = new Path(address);
            FileSystem system = path.getFileSystem(hadoop);
            FileStatus[] matches = system.globStatus(path);
            if (matches == null || matches.length == 0) {
                throw JobException.broken("There is nothing at " + address + "; check the address");
            }
            Arrays.sort(matches);
            for (FileStatus match : matches) {
                if (match.isDirectory()) {
                    folder(system, match.getPath(), "");
                } else if (type(match.getPath().getName()).isPresent()) {
                    add(match, match.getPath().getName(), true);
                } else {
                    throw JobException.broken(
                            match.getPath() + " is of no type that is read on a cluster, which are " + ENDINGS);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw JobException.broken(address + " cannot be looked at: " + e.getMessage());
        }
    }

    private void folder(FileSystem system, Path folder, String prefix) throws IOException, JobException {
        for (FileStatus each : system.listStatus(folder)) {
            String name = each.getPath().getName();
            if (name.startsWith(".")) {
                continue;
            }
            if (each.isDirectory()) {
                folder(system, each.getPath(), prefix + name + "/");
            } else if (type(name).isPresent()) {
                add(each, prefix + name, false);
            } else {
                skipped++;
            }
        }
    }

    private void add(FileStatus file, String name, boolean isNamed) throws JobException {
        InputFile now =
                new InputFile(file.getPath().toString(), name, file.getLen(), file.getModificationTime(), isNamed);
        InputFile before = found.putIfAbsent(name, now);
        if (before != null && !before.address().equals(now.address())) {
            throw JobException.broken("Two files would be called " + name + ": " + before.address() + " and "
                    + now.address() + "; name the folder above both instead");
        }
    }
}
