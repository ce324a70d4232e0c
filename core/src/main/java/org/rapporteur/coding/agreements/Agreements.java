package org.rapporteur.coding.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actors.Directory;
import org.rapporteur.model.Accord;
import org.rapporteur.model.Article;
import org.rapporteur.model.DateInterval;

/** Finds the accords of which articles speak, and who claims what about them. Immutable. */
public final class Agreements {

    /** So many days before an article it may have been what it tells without a date. */
    private static final int NEWS = 3;

    private final Registry registry;
    private final Directory directory;

    /**
     * Takes what is known before any article is read.
     *
     * @param known accords; those of the project come first
     * @param directory tells who makes an accord that is not known
     */
    public Agreements(List<KnownAccord> known, Directory directory) {
        this.registry = new Registry(known);
        this.directory = directory;
    }

    /**
     * Returns the accords of an article in the order in which it first speaks of them.
     *
     * @param article the article; what is masked in it is not read
     * @param statements what it attributes, and to whom
     */
    public List<Accord> in(Article article, List<Told> statements) {
        Optional<DateInterval> published = article.metadata().published().map(DateInterval::of);
        Optional<LocalDate> day = published.filter(DateInterval::isDay).map(DateInterval::earliest);
        Sheet sheet = new Sheet(article);
        Mentions mentions = new Mentions(sheet, registry, new Dating(sheet, day));
        Accords accords = new Accords(registry, published.map(DateInterval::latest));
        Parties parties = new Parties(sheet, directory);
        Claims claims = new Claims(
                sheet, mentions, accords, new Voices(statements), day.map(d -> DateInterval.of(d.minusDays(NEWS), d)));
        int index = 0;
        for (Sheet.Sentence sentence : sheet.sentences()) {
            int before = accords.found().size();
            claims.read(sentence, index);
            accords.found().stream().skip(before).forEach(accord -> accord.madeBy(parties, sentence));
            index++;
        }
        new ByAct(accords).read(sheet, statements);
        accords.found().forEach(Accords.Accord::forgetPresupposed);
        return accords.found().stream()
                .filter(Accords.Accord::isSpokenOf)
                .map(accord -> new Accord(accord.name(), accord.date(), accord.parties(), accord.claims()))
                .toList();
    }
}
