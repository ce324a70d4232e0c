package org.rapporteur.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of results, on any file system that Hadoop knows. What stands in it under a name is whole: it is written beside, and
 * moved there when it is.
 *
 * @param address where it is
 */
record Archive(String address) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What came of each part: what everything else is made of. */
    static final String READINGS = "readings";

    /** Begins the names of what is not for readers of tables. */
    private static final String WRITING = "_writing";

    private static final String JOB = "_rapporteur";

    Path path(String name) {
        return new Path(address, name);
    }

    FileSystem system(Configuration hadoop) throws IOException {
        return new Path(address).getFileSystem(hadoop);
    }

    /** Returns the names of the parts that are done. */
    Set<String> done(Configuration hadoop) throws IOException {
        Set<String> names = new TreeSet<>();
        FileSystem system = system(hadoop);
        if (system.exists(path(READINGS))) {
            for (FileStatus each : system.listStatus(path(READINGS))) {
                if (each.getPath().getName().endsWith(".parquet")) {
                    names.add(each.getPath().getName());
                }
            }
        }
        return names;
    }

    /** Returns where something is written before it is whole. */
    Path beside(String name) {
        return path(WRITING + "/" + name);
    }

    /** Moves what is whole to its place; what another attempt has put there is the same, and stays. */
    void keep(FileSystem system, Path written, Path place) throws IOException {
        system.mkdirs(place.getParent());
        if (!system.rename(written, place) && !system.exists(place)) {
            throw new IOException(written + " cannot be moved to " + place);
        }
        system.delete(written, true);
    }

    /** Moves a folder that is whole to its place, in which there may be an older one. */
    void replace(FileSystem system, Path written, String name) throws IOException {
        Path place = path(name);
        system.delete(place, true);
        if (system.exists(written) && !system.rename(written, place)) {
            throw new IOException(written + " cannot be moved to " + place);
        }
    }

    /** Removes what was not finished. */
    void sweep(Configuration hadoop) throws IOException {
        system(hadoop).delete(path(WRITING), true);
    }

    /** Returns a note of the job's; empty if there is none. */
    String note(Configuration hadoop, String name) throws IOException {
        FileSystem system = system(hadoop);
        Path file = path(JOB + "/" + name);
        if (!system.exists(file)) {
            return "";
        }
        try (InputStream in = system.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Keeps a note of the job's. */
    void note(Configuration hadoop, String name, String text) throws IOException {
        try (OutputStream out = system(hadoop).create(path(JOB + "/" + name), true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
