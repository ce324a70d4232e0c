package org.rapporteur.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.rapporteur.store.PostgresServer;

/** The same as {@link ReviewCommandsTest}, on a PostgreSQL server. */
@Tag("slow")
class ReviewCommandsOnServerTest extends ReviewCommandsTest {

    @Override
    Path place(Path named) {
        return PostgresServer.get().record(named);
    }
}
