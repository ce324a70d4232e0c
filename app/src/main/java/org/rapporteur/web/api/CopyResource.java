package org.rapporteur.web.api;

import java.util.List;
import java.util.Map;
import org.rapporteur.copies.CopyGroup;
import org.rapporteur.model.PartialDate;
import org.rapporteur.service.Copied;
import org.rapporteur.service.CopiedArticle;
import org.rapporteur.service.FindCopies;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.ShowArticle;

/** Which articles are copies of one another. */
final class CopyResource implements Resource {

    private static final Parameter ID = Parameter.path("id", "The article's id, or the beginning of it, or its name.");

    private final OpenRecord record;

    CopyResource(OpenRecord record) {
        this.record = record;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get(
                                "/copies",
                                "listCopies",
                                "Lists articles with their copies, those with the earliest origins first.")
                        .page("CopyGroup", "total", Schema.count())
                        .by(this::list),
                Operation.get("/articles/{id}/copies", "getCopies", "Returns the groups that have an article.")
                        .with(ID)
                        .answers(
                                200,
                                "None if it has no copies, several if it was made of several texts.",
                                Schema.object("groups", Schema.list(Schema.named("CopyGroup"))))
                        .by(this::one),
                Operation.get(
                                "/articles/{id}/difference/{other}",
                                "getDifference",
                                "Returns what differs between two articles, word by word.")
                        .with(ID)
                        .with(Parameter.path("other", "The other article, named likewise."))
                        .answers(
                                200,
                                "How the text of the other is made from that of the first.",
                                Schema.named("Difference"))
                        .by(this::difference));
    }

    private Answer list(Question question) throws InputException {
        Copied copied = FindCopies.of(record);
        return question.page(
                copied.groups(), group -> copied.article(group.origin()).name(), group -> group(copied, group));
    }

    private Answer one(Question question) throws InputException {
        String name = ShowArticle.run(record.file(), question.required("id"))
                .reading()
                .article()
                .name();
        Copied copied = FindCopies.of(record);
        return Answer.of(Json.object(
                "groups",
                copied.of(name).stream().map(group -> group(copied, group)).toList()));
    }

    private static Map<String, Object> group(Copied copied, CopyGroup group) {
        return Json.object(
                "origin", head(copied.article(group.origin())),
                "basis", group.basis().word(),
                "agency", group.agency(),
                "undated", group.undated(),
                "copies",
                        group.copies().stream()
                                .map(copy -> Json.object(
                                        "article", head(copied.article(copy.article())),
                                        "relation", copy.relation().word(),
                                        "of_origin", copy.ofOrigin(),
                                        "of_copy", copy.ofCopy()))
                                .toList());
    }

    private static Map<String, Object> head(CopiedArticle article) {
        return Json.object(
                "id", article.id(),
                "name", article.name(),
                "title", article.title(),
                "outlet", article.outlet(),
                "published", article.published().map(PartialDate::iso));
    }

    private Answer difference(Question question) throws InputException {
        FindCopies.Compared found =
                FindCopies.difference(record.file(), question.required("id"), question.required("other"));
        return Answer.of(Json.object(
                "first", head(found.first()),
                "second", head(found.second()),
                "pieces",
                        found.pieces().stream()
                                .map(piece -> Json.object("fate", piece.fate().word(), "words", piece.words()))
                                .toList()));
    }
}
