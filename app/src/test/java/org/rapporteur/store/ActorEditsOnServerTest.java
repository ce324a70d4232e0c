package org.rapporteur.store;

import java.nio.file.Path;

/** The same as {@link ActorEditsTest}, on a PostgreSQL server. */
class ActorEditsOnServerTest extends ActorEditsTest {

    @Override
    Path place(Path named) {
        return PostgresServer.get().record(named);
    }
}
