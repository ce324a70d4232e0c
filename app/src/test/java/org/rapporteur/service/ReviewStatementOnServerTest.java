package org.rapporteur.service;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.rapporteur.store.PostgresServer;

/** The same as {@link ReviewStatementTest}, on a PostgreSQL server. */
@Tag("slow")
class ReviewStatementOnServerTest extends ReviewStatementTest {

    @Override
    Path place(Path named) {
        return PostgresServer.get().record(named);
    }
}
