package org.rapporteur.store;

import java.nio.file.Path;
import java.util.Map;

/** The same as {@link ReviewsTest}, on a PostgreSQL server. */
class ReviewsOnServerTest extends ReviewsTest {

    @Override
    Path place(Path named) {
        return PostgresServer.get().record(named);
    }

    @Override
    Map<String, String> environment() {
        return Map.of("PGPASSWORD", PostgresServer.password());
    }
}
