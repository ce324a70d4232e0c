package org.rapporteur.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Issue;
import org.rapporteur.model.Proposition;
import org.rapporteur.model.Stance;
import org.rapporteur.yaml.Defects;
import org.rapporteur.yaml.Fields;
import org.rapporteur.yaml.Read;

/** Reads the issues of a dossier, and the propositions that belong to them. */
final class PropositionReader {

    /** More would be a corpus. */
    static final int MOST_EXAMPLES = 20;

    private static final String ID = "id";
    private static final String COVERS = "covers";
    private static final Set<String> ISSUE_KEYS = Set.of(ID, COVERS);
    private static final String ISSUE_FORM = "write {id: …, covers: …}";

    private static final String TEXT = "proposition";
    private static final String ISSUE = "issue";
    private static final String FOR = "for";
    private static final String AGAINST = "against";
    private static final String EXAMPLES = "examples";
    private static final Set<String> KEYS = Set.of(ID, TEXT, ISSUE, FOR, AGAINST, EXAMPLES);
    private static final String FORM = "write {id: …, proposition: …, issue: …}";

    private static final String STANCE = "stance";
    private static final Set<String> EXAMPLE_KEYS = Set.of("text", STANCE);
    private static final String EXAMPLE_FORM = "write {text: \"…\", stance: support}";

    private static final Map<String, String> STANCES = stances();

    private final Fields file;
    private final Defects defects;

    PropositionReader(Fields file, Defects defects) {
        this.file = file;
        this.defects = defects;
    }

    /** Returns the issues to which a proposition may belong. */
    List<Issue> issues() {
        List<Read<String>> ids = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        Optional<List<Issue>> own = issues("issues", ids);
        if (own.isEmpty()) {
            Issue.CODEBOOK.forEach(issue -> ids.add(new Read<>(issue.id(), file.place())));
        }
        issues.addAll(own.orElse(Issue.CODEBOOK));
        issues.addAll(issues("add-issues", ids).orElse(List.of()));
        Forms.unique(ids, ID, defects);
        return issues;
    }

    private Optional<List<Issue>> issues(String key, List<Read<String>> ids) {
        return file.items(key, Fields.MOST_VALUES, ISSUE_KEYS, "is no issue; " + ISSUE_FORM, item -> {
            Forms.require(item, List.of(ID, COVERS), "is missing in this issue; " + ISSUE_FORM);
            Optional<Read<String>> id = Forms.slug(item, ID);
            id.ifPresent(ids::add);
            Optional<String> covers = item.sentence(COVERS).map(Read::value);
            // Without its words it can be meant by a proposition all the same: one mistake makes one defect.
            return id.map(word -> new Issue(word.value(), covers.orElse("")));
        });
    }

    /** Returns the propositions, each of which belongs to one of the issues. */
    List<Proposition> propositions(List<Issue> issues) {
        Set<String> known = new LinkedHashSet<>();
        issues.forEach(issue -> known.add(issue.id()));
        List<Read<String>> ids = new ArrayList<>();
        Optional<List<Proposition>> propositions =
                file.items("propositions", Fields.MOST_VALUES, KEYS, "is no proposition; " + FORM, item -> {
                    Forms.require(item, List.of(ID, TEXT, ISSUE), "is missing in this proposition; " + FORM);
                    Optional<Read<String>> id = Forms.slug(item, ID);
                    id.ifPresent(ids::add);
                    return proposition(item, id, known);
                });
        Forms.unique(ids, ID, defects);
        return propositions.orElse(List.of());
    }

    private static Optional<Proposition> proposition(Fields item, Optional<Read<String>> id, Set<String> known) {
        Optional<String> text = item.text(TEXT).map(Read::value);
        Optional<String> issue = item.text(ISSUE).map(Read::value);
        issue.filter(word -> !known.contains(word))
                .ifPresent(word ->
                        item.defect(ISSUE, "\"" + word + "\" is not known; it is one of " + String.join(", ", known)));
        Optional<String> wordsFor = item.sentence(FOR).map(Read::value);
        Optional<String> wordsAgainst = item.sentence(AGAINST).map(Read::value);
        List<Proposition.Example> examples = examples(item);
        if (id.isEmpty() || text.isEmpty() || issue.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Proposition(id.get().value(), text.get(), issue.get(), wordsFor, wordsAgainst, examples));
    }

    /** Returns the words for what an example can be, in the order in which they are told. */
    private static Map<String, String> stances() {
        Map<String, String> words = new LinkedHashMap<>();
        for (Stance stance : Stance.values()) {
            words.put(stance.word(), stance.word());
        }
        words.put(Proposition.NONE, Proposition.NONE);
        return Collections.unmodifiableMap(words);
    }

    private static Optional<Stance> stance(String word) {
        return word.equals(Proposition.NONE) ? Optional.empty() : Optional.of(Stance.ofWord(word));
    }

    private static List<Proposition.Example> examples(Fields proposition) {
        return proposition
                .items(EXAMPLES, MOST_EXAMPLES, EXAMPLE_KEYS, "is no example; " + EXAMPLE_FORM, item -> {
                    Forms.require(item, List.of("text", STANCE), "is missing in this example; " + EXAMPLE_FORM);
                    Optional<String> text = item.sentence("text").map(Read::value);
                    Optional<String> stance = item.word(STANCE, STANCES);
                    return text.flatMap(words -> stance.map(where -> new Proposition.Example(words, stance(where))));
                })
                .orElse(List.of());
    }
}
