package org.rapporteur.copies;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes up sentences as reports have them: about places, bodies and numbers of no story that is told elsewhere. */
final class Prose {

    private static final List<String> KIND = words(
            "old|northern|empty|new|leaking|crowded|wooden|lower|disputed|narrow|painted|closed|"
                    + "distant|flooded|rented|windy|famous|nameless|private|rusty|quiet|second|outer|royal|borrowed|damp|steep|unlit|early|spare");
    private static final List<String> BODY = words(
            "board|team|court|union|office|choir|brigade|exchange|council|guild|league|company|"
                    + "hospital|mayor|authority|bank|museum|school|surgeon|reporter|baker|sailor|judge|clerk|engineer|tenant|widow|guard");
    private static final List<String> DID = words(
            "postponed|welcomed|bought|inspected|closed|rebuilt|photographed|sold|praised|weighed|"
                    + "questioned|cleared|surveyed|refused|moved|copied|repaired|lost|measured|renamed|taxed|guarded|insured|forgot|counted");
    private static final List<String> THING = words(
            "shed|barrels|road|timetable|bridge|budget|potatoes|roof|bill|lighthouse|list|maps|"
                    + "platform|licence|archive|pipeline|harvest|barracks|landing|kitchen|engine|statue|orchard|carpet|clock|tunnel|boat|piano");
    private static final List<String> PLACE = words(
            "town|quarry|shore|dam|station|village|tramline|viaduct|fairground|province|brewery|"
                    + "park|island|mill|wall|canal|forest|airfield|cellar|theatre|crossing|marsh|summit|terrace|cemetery|depot|lake|gate");
    private static final List<String> AT =
            words("in|near|outside|behind|under|beside|beyond|opposite|above|around|past|toward");
    private static final List<String> WHEN = words(
            "on Monday|before noon|after a storm|again|earlier than planned|without notice|at lunch|"
                    + "in autumn|by night|late on Friday|at low tide|last month|by daylight|twice|in spring|by mistake|on time|in silence");
    private static final List<String> MORE = words(
            "which cost %d crowns|while %d people watched|a delay of %d hours|against %d votes|"
                    + "the largest in %d years|with %d volunteers|leaving %d tonnes|after %d complaints|said %d witnesses|for %d firms");

    private final Random random;

    Prose(Random random) {
        this.random = random;
    }

    private static List<String> words(String parted) {
        return List.of(parted.split("\\|"));
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    String sentence() {
        String more = String.format(Locale.ROOT, one(MORE), 2 + random.nextInt(400));
        List<String> parts = List.of(
                "the " + one(KIND) + " " + one(BODY),
                one(DID),
                (random.nextBoolean() ? "its " : "a ") + one(KIND) + " " + one(THING),
                one(AT) + " the " + one(PLACE),
                one(WHEN));
        String sentence = random.nextBoolean()
                ? String.join(" ", parts) + ", " + more
                : parts.get(4) + ", " + parts.get(0) + " " + parts.get(1) + " " + parts.get(2) + " " + parts.get(3)
                        + ", " + more;
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
    }

    String paragraph(int sentences) {
        return Stream.generate(this::sentence).limit(sentences).collect(Collectors.joining(" "));
    }

    /** Returns a headline: a sentence without its end. */
    String headline() {
        String sentence = sentence();
        return sentence.substring(0, sentence.indexOf(','));
    }
}
