package org.rapporteur;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.Article;

class LicenceTest {

    @ParameterizedTest
    @ValueSource(classes = {Rapporteur.class, Article.class})
    void theLicenceGoesAlongWithEveryJar(Class<?> inside) throws IOException {
        URL place = inside.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader jar = new URLClassLoader(new URL[] {place}, null)) {
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
            assertThat(text(jar, "META-INF/NOTICE")).contains("Rapporteur");
        }
    }

    private static String text(URLClassLoader jar, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(jar.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
