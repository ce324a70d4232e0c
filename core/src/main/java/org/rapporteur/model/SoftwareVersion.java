package org.rapporteur.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * A version of this software.
 *
 * @param value one word, such as {@code 1.2.0}
 */
public record SoftwareVersion(String value) {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if {@code value} is empty or holds white space
     */
    public SoftwareVersion {
        Texts.oneWord(value, "A version");
    }

    /**
     * Returns the version that is running, which the build wrote beside this class.
     *
     * @throws IllegalStateException if this is not a build of the software: the version file is missing or empty
     */
    public static SoftwareVersion current() {
        return Running.VERSION;
    }

    /** Returns the bare value. */
    @Override
    public String toString() {
        return value;
    }

    /** Reads the version on first use, once. */
    private static final class Running {
        static final SoftwareVersion VERSION = read();

        private static SoftwareVersion read() {
            Properties properties = new Properties();
            try (InputStream in = SoftwareVersion.class.getResourceAsStream("version.properties")) {
                properties.load(Objects.requireNonNull(in, "version.properties is missing beside SoftwareVersion"));
            } catch (IOException e) {
                throw new UncheckedIOException("version.properties cannot be read", e);
            }
            return new SoftwareVersion(properties.getProperty("version", ""));
        }
    }
}
