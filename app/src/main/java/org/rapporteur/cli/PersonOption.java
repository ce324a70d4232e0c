package org.rapporteur.cli;

import org.rapporteur.service.InputException;
import org.rapporteur.service.Person;
import picocli.CommandLine.Option;

/** The option that says who does something to a record. */
final class PersonOption {

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            defaultValue = "${env:RAPPORTEUR_CODER:-${sys:user.name}}",
            description =
                    "Who does it; without it, what the environment variable RAPPORTEUR_CODER says, or else the name of"
                            + " the account. It is kept in the record.")
    private String coder;

    /** Returns who does it. */
    Person person() throws InputException {
        if (coder.isBlank() || coder.codePoints().anyMatch(Character::isISOControl)) {
            throw InputException.wrongCall("The name of who does it is one line that is not blank");
        }
        return Person.owner(coder.strip());
    }
}
