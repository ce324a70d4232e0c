package org.rapporteur.model.recorded;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Span;

/**
 * One statement of a {@link RecordedArticle}. What its maker did not record is absent, which is not the same as recorded as
 * unknown or as none.
 *
 * <p>Immutable. Unlike those of an {@link org.rapporteur.model.Attribution}, the spans may overlap and stand in any order:
 * people and other programs have other conventions.
 *
 * @param content what was said; may be empty
 * @param source the mention of who said it; empty if the text has none
 * @param cue the words that attribute; empty if the text has none
 * @param fields the recorded fields of one value; an empty value is recorded as unknown
 * @param issues what it is about, if recorded
 * @param stances the stance by the id of its proposition, if recorded
 * @param conditions its conditions in the order of the file, if recorded
 */
public record RecordedStatement(
        List<Span> content,
        List<Span> source,
        List<Span> cue,
        Map<RecordedField, Optional<String>> fields,
        Optional<Set<String>> issues,
        Optional<Map<String, String>> stances,
        Optional<List<RecordedCondition>> conditions) {

    /** Copies the collections. */
    public RecordedStatement {
        content = List.copyOf(content);
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        Map<RecordedField, Optional<String>> inOrder = new EnumMap<>(RecordedField.class);
        inOrder.putAll(fields);
        fields = Collections.unmodifiableMap(inOrder);
        issues = issues.map(Set::copyOf);
        stances = stances.map(Map::copyOf);
        conditions = conditions.map(List::copyOf);
    }

    /** Returns a statement of which nothing but its spans is recorded. */
    public static RecordedStatement ofSpans(List<Span> content, List<Span> source, List<Span> cue) {
        return new RecordedStatement(
                content, source, cue, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns this statement with other content. */
    public RecordedStatement withContent(List<Span> other) {
        return new RecordedStatement(other, source, cue, fields, issues, stances, conditions);
    }
}
