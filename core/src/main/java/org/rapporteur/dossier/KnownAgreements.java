package org.rapporteur.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.rapporteur.model.Agreement;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.Defects;
import org.rapporteur.yaml.Fields;
import org.rapporteur.yaml.YamlFile;

/** Holds the agreements that are built in, once somebody asked for them. */
final class KnownAgreements {

    static final List<Agreement> ALL = read();

    private static final String FILE = "agreements.yaml";

    private KnownAgreements() {}

    private static List<Agreement> read() {
        try (InputStream in = KnownAgreements.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The agreements are missing; build the program with Maven");
            }
            Defects defects = new Defects();
            List<Agreement> all = YamlFile.read(FILE, in)
                    .fields(Set.of("agreements"), "write \"agreements: …\"", defects)
                    .map((Fields fields) -> new AgreementReader(defects).read(fields))
                    .orElse(List.of());
            defects.check();
            return List.copyOf(all);
        } catch (BrokenFileException e) {
            throw new IllegalStateException("The built-in agreements are broken: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in agreements cannot be read", e);
        }
    }
}
