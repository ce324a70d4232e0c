package org.rapporteur.service;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapporteur.copies.CopyGroup;

/** Which articles of a record are copies of which. Immutable. */
public final class Copied {

    private final List<CopyGroup> groups;
    private final Map<Integer, CopiedArticle> articles;
    private final Map<String, List<CopyGroup>> byName;
    private final int compared;

    /**
     * Makes it.
     *
     * @param groups the groups
     * @param articles the articles in them, by the numbers that they have there
     * @param compared how many articles were compared
     */
    Copied(List<CopyGroup> groups, Map<Integer, CopiedArticle> articles, int compared) {
        this.groups = List.copyOf(groups);
        this.articles = Map.copyOf(articles);
        this.compared = compared;
        this.byName = groups.stream()
                .flatMap(group -> IntStream.concat(
                                IntStream.of(group.origin()),
                                group.copies().stream().mapToInt(CopyGroup.Copy::article))
                        .mapToObj(number -> Map.entry(article(number).name(), group)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }

    /** Returns all groups, those with the earliest origins first, undated ones last. */
    public List<CopyGroup> groups() {
        return groups;
    }

    /** Returns the groups that have an article: none if it has no copies, several if it was made of several texts. */
    public List<CopyGroup> of(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Returns the article that has a number in a group. */
    public CopiedArticle article(int number) {
        return Objects.requireNonNull(articles.get(number), "No group has that article");
    }

    /** Returns how many articles were compared. */
    public int compared() {
        return compared;
    }

    /** Returns how many articles are copies of an earlier one. */
    public int copies() {
        return (int) groups.stream()
                .flatMap(group -> group.copies().stream())
                .map(CopyGroup.Copy::article)
                .distinct()
                .count();
    }
}
