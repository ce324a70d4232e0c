package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.store.PostgresServer;

/** The same as {@link AccountsTest}, on a PostgreSQL server. */
class AccountsOnServerTest extends AccountsTest {

    private String address = "";

    @Override
    Path place(Path named) {
        address = PostgresServer.get().address();
        try {
            return Files.writeString(named, address, UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    @Test
    void theFileHoldsNoSecretsAndIsItsOwnersAlone() throws Exception {
        assertThat(folder().toFile().list())
                .as("nothing lies beside the address")
                .containsExactly("r.sqlite");
        String schema = address.substring(address.indexOf('=') + 1);
        // Whoever may read the record's tables may not read these.
        PostgresServer.get().run("CREATE ROLE reads_" + schema);
        PostgresServer.get().run("GRANT USAGE ON SCHEMA " + schema + "_accounts TO reads_" + schema);
        assertThatExceptionOfType(java.sql.SQLException.class)
                .isThrownBy(() -> PostgresServer.get()
                        .run("SET ROLE reads_" + schema + "; SELECT digest FROM " + schema + "_accounts.account"))
                .withMessageContaining("permission denied");
    }

    @Test
    void twoDesksOnOneRecordHaveOneSetOfAccountsTokensAndVisits() throws Exception {
        Path elsewhere = Files.createDirectories(folder().resolve("elsewhere")).resolve("team.record");
        Accounts other = Accounts.of(Files.writeString(elsewhere, address, UTF_8));
        Accounts.Entry visit = other.enter("miriam", "correct horse battery").orElseThrow();
        Person miriam = other.person(visit).orElseThrow();
        String token = other.tokens()
                .make("import", java.util.Set.of(Right.ADD), 1, miriam)
                .secret();
        assertThat(Accounts.of(folder().resolve("r.sqlite")).tokens().bearer(token))
                .isPresent();
        accounts().end("miriam", miriam);
        assertThat(other.person(visit))
                .as("ended at one desk is ended at the other")
                .isEmpty();
        accounts().put("jonas", "another long password", Optional.of(Role.READER), Person.OWNER);
        assertThat(other.list(Person.OWNER)).extracting(Accounts.Account::name).containsExactly("jonas", "miriam");
    }

    @Test
    void whoMayUseTheRecordAndNotItsAccountsSeesTheRestOfItsHistory() throws Exception {
        Path record = folder().resolve("r.sqlite");
        Reviewed.record(record);
        List<Change> ofRecord = ListChanges.run(record);
        assertThat(ListChanges.run(record, Person.OWNER)).hasSizeGreaterThan(ofRecord.size());
        String schema = address.substring(address.indexOf('=') + 1);
        PostgresServer server = PostgresServer.get();
        server.run("CREATE ROLE coder_" + schema + "; GRANT USAGE ON SCHEMA " + schema + " TO coder_" + schema
                + "; GRANT SELECT ON ALL TABLES IN SCHEMA " + schema + " TO coder_" + schema);
        try {
            server.cutEverybodyOff();
            server.run("ALTER ROLE " + PostgresServer.OWNER + " SET role = coder_" + schema);
            assertThat(ListChanges.run(record, Person.OWNER)).isEqualTo(ofRecord);
            assertThatExceptionOfType(InputException.class)
                    .isThrownBy(() -> accounts().list(Person.OWNER))
                    .withMessageContaining("may not use its schema");
        } finally {
            server.run("SET role = none; ALTER ROLE " + PostgresServer.OWNER + " RESET role");
            server.cutEverybodyOff();
        }
    }

    @Test
    void aBackupWithAccountsBringsThemBackWithPasswordsTokensAndLog() throws Exception {
        Path record = folder().resolve("r.sqlite");
        Reviewed.record(record);
        accounts().put("jonas", "another long password", Optional.of(Role.READER), Person.OWNER);
        Accounts.Invitation invitation = accounts().invite("ada", Role.CODER, Person.OWNER);
        String token = accounts()
                .tokens()
                .make("jonas", "import", java.util.Set.of(), 1, Person.OWNER)
                .secret();
        Path backup = folder().resolve("backup.sqlite");
        CopyRecord.Done done = CopyRecord.withAccounts(record, backup);
        assertThat(Files.getPosixFilePermissions(folder().resolve("backup.sqlite.accounts")))
                .as("readable by its owner alone")
                .hasSize(2);
        Path restored = PostgresServer.get().record(folder().resolve("restored.record"));
        assertThat(CopyRecord.withAccounts(backup, restored)).isEqualTo(done);
        Accounts there = Accounts.of(restored);
        assertThat(there.list(Person.OWNER)).isEqualTo(accounts().list(Person.OWNER));
        assertThat(there.events(Person.OWNER)).isEqualTo(accounts().events(Person.OWNER));
        assertThat(there.enter("jonas", "another long password")).isPresent();
        assertThat(there.enter("jonas", "another wrong password")).isEmpty();
        assertThat(there.tokens().bearer(token)).isPresent();
        assertThat(there.invited(invitation.key())).hasValue("ada");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> CopyRecord.withAccounts(backup, restored))
                .withMessageContaining("There are accounts at");
    }

    @Test
    void aCopyOfARecordHasNoAccountsAndAnAddressOfAccountsIsNoRecord() throws Exception {
        Path record = folder().resolve("r.sqlite");
        Reviewed.record(record);
        Path copy = folder().resolve("copy.sqlite");
        CopyRecord.run(record, copy);
        assertThat(Accounts.of(copy).isEmpty()).isTrue();
        assertThat(accounts().isEmpty()).isFalse();
        Path wrong = Files.writeString(folder().resolve("wrong.record"), address + "_accounts", UTF_8);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> ListChanges.run(wrong))
                .withMessageContaining("has the accounts of another");
    }
}
