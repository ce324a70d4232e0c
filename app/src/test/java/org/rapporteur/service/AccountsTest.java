package org.rapporteur.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class AccountsTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Instant NOON = Instant.parse("2031-01-05T12:00:00Z");

    @TempDir
    private Path folder;

    private Path record;
    private Accounts accounts;

    @BeforeEach
    void anOwner() throws InputException {
        record = place(folder.resolve("r.sqlite"));
        accounts = at(Duration.ZERO);
        accounts.put("miriam", PASSWORD, Optional.empty(), Person.OWNER);
    }

    /** Returns the file that names the record; the same is asked of records on a server. */
    Path place(Path named) {
        return named;
    }

    /** Returns the folder in which the record is named. */
    Path folder() {
        return folder;
    }

    /** Returns the accounts of the record. */
    Accounts accounts() {
        return accounts;
    }

    private Accounts at(Duration later) {
        return Accounts.of(record, Clock.fixed(NOON.plus(later), ZoneOffset.UTC));
    }

    private Person person(String name) throws InputException {
        return accounts.person(accounts.enter(name, PASSWORD).orElseThrow()).orElseThrow();
    }

    private static void refused(InputException.Kind kind, ThrowingCallable deed) {
        assertThatExceptionOfType(InputException.class).isThrownBy(deed).matches(e -> e.kind() == kind, kind.name());
    }

    @Test
    void theFirstIsAnOwnerAndTheNextACoderUnlessSomethingElseIsSaid() throws InputException {
        accounts.put("jonas", PASSWORD, Optional.empty(), Person.OWNER);
        accounts.put("ada", PASSWORD, Optional.of(Role.READER), Person.OWNER);
        assertThat(accounts.list(Person.OWNER))
                .extracting(Accounts.Account::name, Accounts.Account::role)
                .containsExactly(tuple("ada", Role.READER), tuple("jonas", Role.CODER), tuple("miriam", Role.OWNER));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAlikeAndLookingMakesNoFile() throws InputException {
        assertThat(accounts.enter("miriam", PASSWORD)).isPresent();
        assertThat(accounts.enter("miriam", PASSWORD + " ")).isEmpty();
        assertThat(accounts.enter("nobody", "nobody has this password")).isEmpty();
        Path other = folder.resolve("other.sqlite");
        assertThat(Accounts.of(other).isEmpty()).isTrue();
        assertThat(Accounts.of(other).enter("miriam", PASSWORD)).isEmpty();
        assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith("other"));
    }

    @Test
    void whoIsInvitedChoosesAPasswordOnce() throws InputException {
        Accounts.Invitation invitation = accounts.invite("jonas", Role.CODER, Person.OWNER);
        assertThat(accounts.enter("jonas", "")).isEmpty();
        assertThat(accounts.invited(invitation.key())).hasValue("jonas");
        refused(InputException.Kind.WRONG_CALL, () -> accounts.accept(invitation.key(), "short"));
        assertThat(accounts.accept(invitation.key(), PASSWORD)).isEqualTo("jonas");
        assertThat(person("jonas").rights()).containsExactly(Right.REVIEW);
        assertThat(accounts.invited(invitation.key())).isEmpty();
        refused(InputException.Kind.BROKEN, () -> accounts.accept(invitation.key(), PASSWORD));
        refused(InputException.Kind.WRONG_CALL, () -> accounts.invite("jonas", Role.CODER, Person.OWNER));
    }

    @Test
    void anInvitationIsGoodForAWeekAndANewOneTakesThePlaceOfTheOld() throws InputException {
        Accounts.Invitation first = accounts.invite("jonas", Role.CODER, Person.OWNER);
        Accounts.Invitation second = accounts.reset("jonas", Person.OWNER);
        assertThat(accounts.invited(first.key())).isEmpty();
        assertThat(at(Accounts.INVITED.minusSeconds(1)).invited(second.key())).hasValue("jonas");
        assertThat(at(Accounts.INVITED).invited(second.key())).isEmpty();
        assertThat(accounts.invited("guess")).isEmpty();
    }

    @Test
    void resettingAPasswordEndsItVisitsAndTokens() throws InputException {
        accounts.put("jonas", PASSWORD, Optional.of(Role.CODER), Person.OWNER);
        Accounts.Entry visit = accounts.enter("jonas", PASSWORD).orElseThrow();
        String token = accounts.tokens()
                .make("import", Set.of(Right.REVIEW), 30, person("jonas"))
                .secret();
        assertThat(accounts.tokens().bearer(token)).isPresent();
        Accounts.Invitation reset = accounts.reset("jonas", Person.OWNER);
        assertThat(accounts.person(visit)).isEmpty();
        assertThat(accounts.tokens().bearer(token)).isEmpty();
        assertThat(accounts.enter("jonas", PASSWORD)).isEmpty();
        accounts.accept(reset.key(), "another long password");
        assertThat(accounts.enter("jonas", "another long password")).isPresent();
    }

    @Test
    void visitsAreEndedByTheirOwnPersonOrAnOwnerAndByAnotherPassword() throws InputException {
        accounts.put("jonas", PASSWORD, Optional.of(Role.CODER), Person.OWNER);
        Accounts.Entry visit = accounts.enter("jonas", PASSWORD).orElseThrow();
        Person jonas = person("jonas");
        refused(InputException.Kind.FORBIDDEN, () -> accounts.end("miriam", jonas));
        accounts.end("jonas", jonas);
        assertThat(accounts.person(visit)).isEmpty();
        Accounts.Entry next = accounts.enter("jonas", PASSWORD).orElseThrow();
        accounts.end("jonas", person("miriam"));
        assertThat(accounts.person(next)).isEmpty();
        Accounts.Entry last = accounts.enter("jonas", PASSWORD).orElseThrow();
        refused(InputException.Kind.FORBIDDEN, () -> accounts.change(jonas, "wrong", "another long password"));
        accounts.change(jonas, PASSWORD, "another long password");
        assertThat(accounts.person(last)).isEmpty();
    }

    @Test
    void aRoleHoldsFromTheNextRequestOn() throws InputException {
        accounts.put("jonas", PASSWORD, Optional.of(Role.READER), Person.OWNER);
        Accounts.Entry visit = accounts.enter("jonas", PASSWORD).orElseThrow();
        assertThat(accounts.person(visit).orElseThrow().rights()).isEmpty();
        accounts.assign("jonas", Role.ADJUDICATOR, Person.OWNER);
        assertThat(accounts.person(visit).orElseThrow().may(Right.DECIDE)).isTrue();
        accounts.remove("jonas", Person.OWNER);
        assertThat(accounts.person(visit)).isEmpty();
    }

    @Test
    void somebodyAlwaysOwnsTheRecord() throws InputException {
        accounts.put("jonas", PASSWORD, Optional.of(Role.CODER), Person.OWNER);
        refused(InputException.Kind.WRONG_CALL, () -> accounts.assign("miriam", Role.CODER, Person.OWNER));
        refused(InputException.Kind.WRONG_CALL, () -> accounts.remove("miriam", Person.OWNER));
        refused(
                InputException.Kind.WRONG_CALL,
                () -> accounts.put("miriam", PASSWORD, Optional.of(Role.READER), Person.OWNER));
        accounts.remove("jonas", Person.OWNER);
        accounts.remove("miriam", Person.OWNER);
        assertThat(accounts.isEmpty()).isTrue();
        Accounts.Invitation first = accounts.invite("ada", Role.OWNER, Person.OWNER);
        assertThat(accounts.accept(first.key(), PASSWORD)).isEqualTo("ada");
    }

    @Test
    void aTokenMayDoWhatItWasMadeForAsFarAsItsAccountMayAndEnds() throws InputException {
        accounts.put("jonas", PASSWORD, Optional.of(Role.ADJUDICATOR), Person.OWNER);
        Person jonas = person("jonas");
        refused(InputException.Kind.FORBIDDEN, () -> accounts.tokens().make("x", Set.of(Right.MANAGE), 30, jonas));
        Tokens.New made = accounts.tokens().make("nightly import", Set.of(Right.ADD, Right.REVIEW), 30, jonas);
        assertThat(accounts.tokens().bearer(made.secret()).orElseThrow())
                .isEqualTo(new Person(Optional.of("jonas"), Set.of(Right.ADD, Right.REVIEW), true));
        accounts.assign("jonas", Role.CODER, Person.OWNER);
        assertThat(accounts.tokens().bearer(made.secret()).orElseThrow().rights())
                .containsExactly(Right.REVIEW);
        assertThat(at(Duration.ofDays(30)).tokens().bearer(made.secret())).isEmpty();
        assertThat(accounts.tokens().bearer(made.secret() + "x")).isEmpty();
        refused(InputException.Kind.BROKEN, () -> accounts.tokens().revoke("nothing", jonas));
        accounts.tokens().revoke(made.token().id(), jonas);
        assertThat(accounts.tokens().bearer(made.secret())).isEmpty();
    }

    @Test
    void aTokenMakesAndEndsNoTokensAndNoVisits() throws InputException {
        Tokens.New made = accounts.tokens().make("everything", Set.of(Right.values()), 30, person("miriam"));
        Person program = accounts.tokens().bearer(made.secret()).orElseThrow();
        refused(InputException.Kind.FORBIDDEN, () -> accounts.tokens().make("another", Set.of(), 366, program));
        refused(
                InputException.Kind.FORBIDDEN,
                () -> accounts.tokens().revoke(made.token().id(), program));
        refused(InputException.Kind.FORBIDDEN, () -> accounts.end("miriam", program));
        assertThat(accounts.tokens().list(Person.OWNER)).containsExactly(made.token());
    }

    @Test
    void aPasswordOfSignsOfTwoUnitsOpens() throws InputException {
        String password = IntStream.range(0x1F400, 0x1F400 + 128)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        accounts.put("ada", password, Optional.empty(), Person.OWNER);
        assertThat(accounts.enter("ada", password)).isPresent();
        refused(
                InputException.Kind.WRONG_CALL,
                () -> accounts.put("ada", password + "x", Optional.empty(), Person.OWNER));
    }

    @Test
    void whoIsMadeAnewIsNotLetInByAVisitOfBefore() throws InputException {
        accounts.put("jonas", PASSWORD, Optional.of(Role.READER), Person.OWNER);
        Accounts.Entry before = accounts.enter("jonas", PASSWORD).orElseThrow();
        accounts.remove("jonas", Person.OWNER);
        accounts.put("jonas", PASSWORD, Optional.of(Role.OWNER), Person.OWNER);
        assertThat(accounts.person(before)).isEmpty();
    }

    @Test
    void tokensOfOthersAreSeenAndEndedByOwnersAlone() throws InputException {
        accounts.put("jonas", PASSWORD, Optional.of(Role.CODER), Person.OWNER);
        Tokens.New ofMiriam = accounts.tokens().make("backup", Set.of(), 1, person("miriam"));
        assertThat(accounts.tokens().list(person("jonas"))).isEmpty();
        refused(
                InputException.Kind.BROKEN,
                () -> accounts.tokens().revoke(ofMiriam.token().id(), person("jonas")));
        refused(
                InputException.Kind.FORBIDDEN,
                () -> accounts.tokens().make("miriam", "x", Set.of(), 1, person("jonas")));
        assertThat(accounts.tokens().list(person("miriam"))).containsExactly(ofMiriam.token());
        refused(
                InputException.Kind.WRONG_CALL,
                () -> accounts.tokens().make("no owner of an account", Set.of(), 1, Person.OWNER));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void nobodyButAnOwnerManagesAccounts(Role role) throws InputException {
        accounts.put("jonas", PASSWORD, Optional.of(role), Person.OWNER);
        Person jonas = person("jonas");
        refused(InputException.Kind.FORBIDDEN, () -> accounts.list(jonas));
        refused(InputException.Kind.FORBIDDEN, () -> accounts.events(jonas));
        refused(InputException.Kind.FORBIDDEN, () -> accounts.put("eve", PASSWORD, Optional.of(Role.OWNER), jonas));
        refused(InputException.Kind.FORBIDDEN, () -> accounts.invite("eve", Role.OWNER, jonas));
        refused(InputException.Kind.FORBIDDEN, () -> accounts.assign("jonas", Role.OWNER, jonas));
        refused(InputException.Kind.FORBIDDEN, () -> accounts.reset("miriam", jonas));
        refused(InputException.Kind.FORBIDDEN, () -> accounts.remove("miriam", jonas));
        assertThat(accounts.list(Person.OWNER)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\tb", "<script>", "x\u0000", "'; DROP TABLE account; --"})
    void namesAreLettersDigitsAndFewSigns(String name) {
        refused(InputException.Kind.WRONG_CALL, () -> accounts.put(name, PASSWORD, Optional.empty(), Person.OWNER));
        refused(InputException.Kind.WRONG_CALL, () -> accounts.invite(name, Role.CODER, Person.OWNER));
    }

    @Test
    void passwordsThatWouldBeGuessedAreRefused() {
        for (String password : List.of(
                "",
                "too short",
                "aaaaaaaaaaaaaaaa",
                "miriam.miriam",
                "miriam.miriam1",
                "Rapporteur123!",
                "P@ssw0rd1234",
                "qwertyuiop[]",
                "1q2w3e4r5t6y",
                "letmeinletmein",
                "iloveyoubaby",
                "footballbaseball",
                "correct horse",
                "\uD83D\uDD11".repeat(12))) {
            refused(
                    InputException.Kind.WRONG_CALL,
                    () -> accounts.put("miriam.miriam", password, Optional.empty(), Person.OWNER));
        }
    }

    @Test
    @Timeout(60)
    void aPasswordThatTakesLongToLookAtIsLookedAtInTime() throws InputException {
        for (String part : List.of("4@8({[<369#!|105$7+2%", "p@ssw0rd", "a1", "01-02-03")) {
            String password = part.repeat(128 / part.length());
            try {
                accounts.put("ada", password, Optional.empty(), Person.OWNER);
                assertThat(accounts.enter("ada", password)).isPresent();
            } catch (InputException e) {
                assertThat(e.getMessage()).contains("would be guessed", "three or more words");
            }
        }
    }

    @Test
    void theFileHoldsNoSecretsAndIsItsOwnersAlone() throws Exception {
        Accounts.Invitation invitation = accounts.invite("jonas", Role.CODER, Person.OWNER);
        Tokens.New token = accounts.tokens().make("backup", Set.of(), 1, person("miriam"));
        Path file = folder.resolve("r.sqlite.accounts");
        assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("$argon2id$")
                .doesNotContain(PASSWORD, invitation.key(), token.secret());
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void whatIsDoneToAccountsIsToldWithWhoDidIt() throws InputException {
        Accounts.Invitation invitation = accounts.invite("jonas", Role.CODER, person("miriam"));
        accounts.accept(invitation.key(), PASSWORD);
        accounts.assign("jonas", Role.READER, person("miriam"));
        assertThat(accounts.events(Person.OWNER))
                .extracting(Accounts.Event::by, Accounts.Event::account, Accounts.Event::what)
                .containsExactly(
                        tuple(Person.usual() + " (on the record's machine)", "miriam", "added as owner"),
                        tuple("miriam", "jonas", "invited as coder"),
                        tuple("jonas", "jonas", "password chosen"),
                        tuple("miriam", "jonas", "role coder → reader"));
    }

    @Test
    void twoWhoAcceptAtOnceChooseOnePassword() throws Exception {
        Accounts.Invitation invitation = accounts.invite("jonas", Role.CODER, Person.OWNER);
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> tries = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String password = "a long password, number " + i;
                tries.add(() -> {
                    try {
                        accounts.accept(invitation.key(), password);
                        return password;
                    } catch (InputException e) {
                        return "";
                    }
                });
            }
            List<String> chosen = new ArrayList<>();
            for (Future<String> each : hands.invokeAll(tries)) {
                chosen.add(each.get());
            }
            assertThat(chosen)
                    .filteredOn(each -> !each.isEmpty())
                    .singleElement()
                    .satisfies(password ->
                            assertThat(accounts.enter("jonas", password)).isPresent());
        } finally {
            hands.shutdownNow();
        }
    }

    @Test
    void aFileThatIsSomethingElseIsRefusedWithWhatToDo() throws Exception {
        Path other = folder.resolve("other.sqlite");
        Files.writeString(
                folder.resolve("other.sqlite.accounts"),
                "miriam\tnot a database, but long enough to look at\n".repeat(30));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Accounts.of(other).enter("miriam", PASSWORD))
                .withMessageContaining("other.sqlite.accounts");
    }
}
