package org.rapporteur.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Coded;
import org.rapporteur.model.Coding;
import org.rapporteur.model.Condition;

/** What a coder gave a statement, in words: several values of one kind in one text, parted by semicolons. */
public final class CodeWords {

    /** Parts several values. */
    static final String SEPARATOR = "; ";

    private CodeWords() {}

    /** Returns the issues. */
    public static String issues(Coding coding) {
        return coding.issues().stream().map(Coded::value).collect(Collectors.joining(SEPARATOR));
    }

    /** Returns the act; empty if there is none. */
    public static String act(Coding coding) {
        return coding.act().map(act -> act.value().word()).orElse("");
    }

    /** Returns the stances as {@code talks-now: oppose}. */
    public static String stances(Coding coding) {
        return coding.stances().entrySet().stream()
                .map(stance ->
                        stance.getKey() + ": " + stance.getValue().value().word())
                .collect(Collectors.joining(SEPARATOR));
    }

    /** Returns a condition with who has to meet it and what it would unlock. */
    public static String condition(Condition condition) {
        return condition.text()
                + condition.on().map(actor -> "; on " + actor).orElse("")
                + condition.unlocks().map(word -> "; for " + word).orElse("");
    }

    /** Returns who claims something of an agreement. */
    public static String claimant(AccordClaim claim) {
        return claim.claimant().equals(AccordClaim.ARTICLE) ? "the article itself" : claim.claimant();
    }

    /** Returns what is proposed, with how sure the coder is of each, as {@code act: offer (0.41)}. */
    public static String proposed(Coding coding) {
        Coding proposed = coding.proposed();
        List<String> words = new ArrayList<>();
        proposed.issues().forEach(issue -> words.add("issue: " + issue.value() + sure(issue)));
        proposed.act().ifPresent(act -> words.add("act: " + act.value().word() + sure(act)));
        proposed.stances()
                .forEach((proposition, stance) ->
                        words.add(proposition + ": " + stance.value().word() + sure(stance)));
        proposed.conditions()
                .forEach(
                        condition -> words.add("condition: " + condition.value().text() + sure(condition)));
        return String.join(SEPARATOR, words);
    }

    /** Returns how sure the coder is of each of some values, in their order. */
    public static String confidences(Stream<? extends Coded<?>> codes) {
        return codes.map(code -> decimal(code.confidence(), 4)).collect(Collectors.joining(SEPARATOR));
    }

    /** Returns what decided each of some values, in their order. */
    public static String rules(Stream<? extends Coded<?>> codes) {
        return codes.map(Coded::how).collect(Collectors.joining(SEPARATOR));
    }

    static String decimal(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String sure(Coded<?> code) {
        return " (" + decimal(code.confidence(), 2) + ")";
    }
}
