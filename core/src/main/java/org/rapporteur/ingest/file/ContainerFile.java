package org.rapporteur.ingest.file;

import java.nio.file.Path;

/**
 * A file out of which articles are to be taken, such as an archive. That it can be read is not yet known.
 *
 * @param name its path below the folder that was named, with {@code /} on every system; its own name if it was named
 *     itself
 * @param path where it is: the path that was named, and below a folder the way from there
 * @param type what it is
 * @param isNamed whether a person named it, rather than a folder in which it lies
 */
public record ContainerFile(String name, Path path, ContainerType type, boolean isNamed) implements Found {}
