package org.rapporteur.service;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.KeptAccount;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.TeamFile;

/** The accounts of a record as they are kept, opened for each use. */
final class Team {

    private final Path record;
    private final Clock clock;

    Team(Path record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    /** Does something with what is kept. */
    interface Use<T> {
        T of(TeamFile file) throws InputException;
    }

    /** Returns the time, in whole seconds, as it is kept. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Looks something up; {@code none} where nothing was kept yet, which looking does not change. */
    <T> T looking(Use<T> use, T none) throws InputException {
        try {
            Optional<TeamFile> there = TeamFile.ifThere(record);
            if (there.isEmpty()) {
                return none;
            }
            try (TeamFile file = there.get()) {
                return use.of(file);
            }
        } catch (RecordException e) {
            throw InputException.atPresent(String.valueOf(e.getMessage()));
        }
    }

    /** Changes what is kept, all of it or nothing, while nobody else does. */
    <T> T changing(Use<T> use) throws InputException {
        try (TeamFile file = TeamFile.of(record)) {
            AtomicReference<@Nullable T> result = new AtomicReference<>();
            file.<InputException>atOnce(() -> result.set(use.of(file)));
            return Objects.requireNonNull(result.get());
        } catch (RecordException e) {
            throw InputException.atPresent(String.valueOf(e.getMessage()));
        }
    }

    /** Notes who did what to an account. */
    void note(TeamFile file, Person person, String account, String what) {
        file.note(now(), person.account().orElse(person.name() + " (on the record's machine)"), account, what);
    }

    static KeptAccount there(TeamFile file, String name) throws InputException {
        return file.account(name).orElseThrow(() -> InputException.broken("There is no account " + name));
    }

    static Role role(KeptAccount account) {
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(account.role()))
                .findFirst()
                // A role that only a newer version knows: less is safer than more.
                .orElse(Role.READER);
    }
}
