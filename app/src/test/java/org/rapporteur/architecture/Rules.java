package org.rapporteur.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.lang.ArchRule;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;

/**
 * The rules of direction for the rooms below one root package, so that they can be tried on a building that breaks them.
 *
 * @param root the name of the root package, which itself holds the wiring
 */
record Rules(String root) {

    /** A room knows itself, what {@link Room} says, and libraries. A room without classes passes. */
    ArchRule directionOf(Room room) {
        return classes()
                .that()
                .resideInAPackage(room.below(root))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(room.knownBelow(root)).or(not(resideInAPackage(root + ".."))))
                .because(room.because())
                .allowEmptyShould(true);
    }

    /** No class stands where no rule looks. */
    ArchRule everyClassHasARoom() {
        String[] places = Stream.concat(
                        Stream.of(root), Stream.of(Room.values()).map(room -> room.below(root)))
                .toArray(String[]::new);
        return classes()
                .should()
                .resideInAnyPackage(places)
                .because("a package that the rules do not name would be free of them");
    }

    /** Libraries stay in the rooms that were made to hide them. */
    ArchRule onlyIn(String why, String[] libraries, Room... rooms) {
        String[] places = Stream.of(rooms).map(room -> room.below(root)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(places)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because(why);
    }

    /** Only the command line prints. */
    ArchRule onlyTheCommandLinePrints() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(Room.CLI.below(root))
                .should(ACCESS_STANDARD_STREAMS)
                .because(
                        "a person, a web page and a program read the same results, and only one of them has a terminal");
    }

    /** Only the wiring ends the process. */
    ArchRule onlyTheWiringExits() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root)
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .because("a server or a test must survive whatever a part of the program gives up on");
    }

    /** Nothing asks the machine where in the world it stands. */
    ArchRule noDefaultOfLocaleOrZone() {
        return noClasses()
                .should()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(TimeZone.class, "getDefault")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .because("the same articles give the same bytes in Ankara and in Colombo");
    }
}
