package org.rapporteur.cli;

import java.util.List;
import org.rapporteur.model.Failure;
import org.rapporteur.service.Nowhere;
import org.rapporteur.text.Printable;

/** What the program says about its own run, on standard error: one safe line each, which names the program. */
final class Messages {

    private Messages() {}

    static String of(String message) {
        return "rapporteur: " + Printable.line(message);
    }

    /** Returns the line for a value that no statement of the record has. */
    static String of(Nowhere nowhere) {
        String asked = "\"" + nowhere.asked() + "\"";
        List<String> others = nowhere.others();
        return switch (nowhere.what()) {
            case SIDE -> ofNoSide(nowhere.asked(), others);
            case ISSUE -> of("no statement of the record is about " + asked + "; " + there("issue", others));
            case ACT -> of("no statement of the record is coded as " + asked + "; " + there("act", others));
            case PROPOSITION ->
                of("no statement of the record takes a stance on " + asked + "; " + there("proposition", others));
            case STANCE -> of("no statement of the record takes the stance " + asked + "; " + there("stance", others));
        };
    }

    private static String there(String kind, List<String> others) {
        return others.isEmpty()
                ? "no statement there has a" + ("aeiou".indexOf(kind.charAt(0)) < 0 ? " " : "n ") + kind
                : "the " + kind + "s there are " + String.join(", ", others);
    }

    /** Returns the line for a side that nobody in the record has. */
    static String ofNoSide(String side, List<String> others) {
        return of("nobody in the record speaks for \"" + side + "\"; "
                + (others.isEmpty() ? "nobody there has a side" : "the sides there are " + String.join(", ", others)));
    }

    /** Returns the line for an article that could not be read. */
    static String of(Failure failure) {
        return of(failure.name() + " " + failure.message());
    }
}
