package org.rapporteur.actors;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.model.PartialDate;

/** One actor as bytes: its components in their order, an absent text as an empty one. */
final class ActorBytes {

    private ActorBytes() {}

    static void write(Actor actor, DataOutputStream out) throws IOException {
        out.writeUTF(actor.id().value());
        out.writeUTF(actor.type().word());
        out.writeUTF(actor.name());
        write(actor.aliases(), out);
        out.writeUTF(actor.gender().map(Gender::word).orElse(""));
        out.writeUTF(actor.surname().orElse(""));
        out.writeShort(actor.terms().size());
        for (Term term : actor.terms()) {
            out.writeUTF(term.title());
            out.writeUTF(term.office().word());
            out.writeUTF(term.of().value());
            out.writeUTF(term.from().map(PartialDate::iso).orElse(""));
            out.writeUTF(term.to().map(PartialDate::iso).orElse(""));
        }
        out.writeShort(actor.sides().size());
        for (Map.Entry<String, String> side : actor.sides().entrySet()) {
            out.writeUTF(side.getKey());
            out.writeUTF(side.getValue());
        }
        out.writeUTF(actor.parent().map(ActorId::value).orElse(""));
        out.writeUTF(actor.country().map(Country::name).orElse(""));
        write(actor.country().map(Country::demonyms).orElse(List.of()), out);
        out.writeUTF(actor.country().flatMap(Country::capital).orElse(""));
        write(actor.metonyms(), out);
        out.writeUTF(actor.wikidata().orElse(""));
    }

    private static void write(List<String> texts, DataOutputStream out) throws IOException {
        out.writeShort(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    static Actor read(DataInputStream in) throws IOException {
        ActorId id = new ActorId(in.readUTF());
        ActorType type = known(ActorType.byWord(), in.readUTF());
        String name = in.readUTF();
        List<String> aliases = texts(in);
        return new Actor(
                id,
                type,
                name,
                aliases,
                text(in).map(word -> known(Gender.byWord(), word)),
                text(in),
                terms(in),
                sides(in),
                text(in).map(ActorId::new),
                country(in),
                texts(in),
                text(in));
    }

    private static <T> T known(Map<String, T> words, String word) {
        return Objects.requireNonNull(words.get(word), word);
    }

    private static List<Term> terms(DataInputStream in) throws IOException {
        int count = in.readShort();
        List<Term> terms = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            terms.add(new Term(
                    in.readUTF(),
                    known(Office.byWord(), in.readUTF()),
                    new ActorId(in.readUTF()),
                    text(in).map(PartialDate::new),
                    text(in).map(PartialDate::new)));
        }
        return terms;
    }

    private static Map<String, String> sides(DataInputStream in) throws IOException {
        int count = in.readShort();
        Map<String, String> sides = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            sides.put(in.readUTF(), in.readUTF());
        }
        return sides;
    }

    private static Optional<Country> country(DataInputStream in) throws IOException {
        Optional<String> name = text(in);
        List<String> demonyms = texts(in);
        Optional<String> capital = text(in);
        return name.map(called -> new Country(called, demonyms, capital));
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int count = in.readShort();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private static Optional<String> text(DataInputStream in) throws IOException {
        String text = in.readUTF();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
