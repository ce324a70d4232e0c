package org.rapporteur.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.copies.CopyGroup;
import org.rapporteur.service.Copied;
import org.rapporteur.service.CopiedArticle;

/**
 * The copies of an article, as its page shows them.
 *
 * @param groups the groups that it is in
 * @param others all other articles in them, each once
 */
public record CopyView(List<Group> groups, List<CopiedArticle> others) {

    /** Copies the lists. */
    public CopyView {
        groups = List.copyOf(groups);
        others = List.copyOf(others);
    }

    /**
     * A text and its copies.
     *
     * @param origin the earliest that is known
     * @param basis on what that rests, in words
     * @param copies the copies
     */
    public record Group(CopiedArticle origin, String basis, List<Copy> copies) {

        /** Copies the list. */
        public Group {
            copies = List.copyOf(copies);
        }
    }

    /**
     * A copy.
     *
     * @param article the article
     * @param relation what it is beside the origin
     * @param share how much of it is in the origin, in per cent
     */
    public record Copy(CopiedArticle article, String relation, long share) {}

    /** Returns the copies of the article of a name. */
    static CopyView of(String name, Copied copied) {
        List<Group> groups =
                copied.of(name).stream().map(group -> group(group, copied)).toList();
        Map<String, CopiedArticle> others = new LinkedHashMap<>();
        for (Group group : groups) {
            others.putIfAbsent(group.origin().name(), group.origin());
            group.copies().forEach(copy -> others.putIfAbsent(copy.article().name(), copy.article()));
        }
        others.remove(name);
        return new CopyView(groups, List.copyOf(others.values()));
    }

    static Group group(CopyGroup group, Copied copied) {
        return new Group(
                copied.article(group.origin()),
                basis(group),
                group.copies().stream()
                        .map(copy -> new Copy(
                                copied.article(copy.article()),
                                copy.relation().word(),
                                Math.round(100 * copy.ofCopy())))
                        .toList());
    }

    private static String basis(CopyGroup group) {
        String basis = switch (group.basis()) {
            case PUBLISHED -> "published on an earlier day than the others";
            case CREDIT -> "the text of the agency that is credited; the days do not tell";
            case ARRIVAL -> "read first; neither days nor credits tell whose text came first";
        };
        Optional<String> credit = group.agency().map(agency -> "; credited to " + agency);
        String undated = group.undated() == 0 ? "" : "; " + group.undated() + " without a date";
        return basis + credit.orElse("") + undated;
    }

    /** Returns how many other articles there are, in words. */
    public String count() {
        return others.size() == 1 ? "1 other article" : others.size() + " other articles";
    }
}
