package org.rapporteur.web.api;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.Failure;
import org.rapporteur.service.AddArticles;
import org.rapporteur.service.Errands;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.Right;

/** Articles that are handed over, and how what takes long goes on. */
final class ErrandResource implements Resource {

    /** What is handed over at once has at most so many bytes, as JSON. */
    static final int LONGEST = 32 << 20;

    private static final int ACCEPTED = 202;

    private final OpenRecord record;
    private final Errands errands;

    ErrandResource(OpenRecord record, Errands errands) {
        this.record = record;
        this.errands = errands;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                begins(Operation.post(
                                "/articles",
                                "addArticles",
                                "Hands articles over: files, texts, addresses of pages. They are read in an errand.",
                                Schema.named("Articles")))
                        .needs(Right.ADD)
                        .taking(LONGEST)
                        .by(this::add),
                Operation.get(
                                "/errands",
                                "listErrands",
                                "Lists what takes long and was begun since the desk was started.")
                        .page("Errand", "total", Schema.count())
                        .marked(question -> String.valueOf(errands.states().hashCode()))
                        .by(question -> question.page(
                                errands.states(), state -> String.valueOf(state.number()), ErrandResource::tree)),
                Operation.get("/errands/{number}", "getErrand", "Returns how far an errand is.")
                        .with(new Parameter("number", true, true, "The errand's number.", Schema.whole(1, 999_999_999)))
                        .answers(200, "The errand.", Schema.named("Errand"))
                        .marked(question -> String.valueOf(state(question).hashCode()))
                        .by(question -> Answer.of(tree(state(question)))));
    }

    /** Returns an operation with what is answered where an errand begins. */
    static Operation begins(Operation operation) {
        return operation.answers(
                ACCEPTED, "The errand; its address is in Location. Ask there how far it is.", Schema.named("Errand"));
    }

    /** Answers with an errand that was begun. */
    static Answer begun(Errands errands, long number) {
        Errands.State state = errands.state(number).orElseThrow();
        return new Answer.Value(ACCEPTED, tree(state), Map.of("Location", Addresses.BASE + "/errands/" + number));
    }

    private Errands.State state(Question question) {
        int number = question.whole("number");
        return errands.state(number)
                .orElseThrow(() -> new Problem(
                        404, "There is no errand " + number + "; the desk forgets them when it is stopped"));
    }

    private Answer add(Question question) throws InputException {
        AddArticles adding = new AddArticles(record, question.person());
        for (String each : question.texts("addresses")) {
            adding.address(each);
        }
        List<Map<?, ?>> files = question.objects("files");
        for (int i = 0; i < files.size(); i++) {
            adding.file(
                    words(files.get(i), "name").orElseThrow(),
                    new ByteArrayInputStream(
                            bytes(words(files.get(i), "content").orElseThrow(), i)));
        }
        for (Map<?, ?> each : question.objects("texts")) {
            Map<String, String> known = new LinkedHashMap<>();
            AddArticles.KNOWN.forEach(key -> words(each, key).ifPresent(value -> known.put(key, value)));
            adding.text(words(each, "text").orElseThrow(), known);
        }
        return begun(errands, adding.begin(errands));
    }

    private static Optional<String> words(Map<?, ?> object, String name) {
        return Optional.ofNullable(object.get(name)).map(Object::toString);
    }

    private static byte[] bytes(String content, int at) {
        try {
            // Lines may be broken; whatever else is no Base64 is not passed over.
            return Base64.getDecoder().decode(content.replace("\r", "").replace("\n", ""));
        } catch (IllegalArgumentException e) {
            String field = "files[" + at + "].content";
            throw Problem.wrong("field", field, field + " is no Base64", List.of());
        }
    }

    private static Map<String, Object> tree(Errands.State state) {
        return Json.object(
                "number", state.number(),
                "what", state.what(),
                "stage", Trees.word(state.stage()),
                "articles",
                        state.articles().isPresent()
                                ? Optional.of(state.articles().getAsLong())
                                : Optional.empty(),
                "tried", state.tally().tried(),
                "added", state.tally().added(),
                "changed", state.tally().changed(),
                "read_anew", state.tally().readAnew(),
                "unchanged", state.tally().unchanged(),
                "statements", state.tally().statements(),
                "failures", state.failures().stream().map(ErrandResource::tree).toList(),
                "more_failures", state.moreFailures(),
                "trouble", state.trouble());
    }

    /** Returns what could not be read, and why. */
    static Map<String, Object> tree(Failure failure) {
        return Json.object("name", failure.name(), "message", failure.message());
    }
}
