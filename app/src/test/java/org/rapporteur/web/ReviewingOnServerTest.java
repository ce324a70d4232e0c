package org.rapporteur.web;

import java.nio.file.Path;
import org.rapporteur.store.PostgresServer;

/** The same as {@link ReviewingTest}, on a PostgreSQL server. */
class ReviewingOnServerTest extends ReviewingTest {

    @Override
    Path place(Path named) {
        return PostgresServer.get().record(named);
    }
}
