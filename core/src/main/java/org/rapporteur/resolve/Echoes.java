package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.Span;

/**
 * Headlines that quote without a name what the article tells again, with one: “‘Two months, no more’: minister” is whoever says
 * so below.
 */
final class Echoes {

    private static final Set<ParagraphRole> ABOVE =
            Set.of(ParagraphRole.HEADLINE, ParagraphRole.STANDFIRST, ParagraphRole.SUBHEADING);

    private static final int LEAST_WORDS = 3;
    private static final double LEAST_SHARE = 0.6;

    private final Words words;
    private final List<Attribution> attributions;
    private final List<Source> sources;
    private final List<Paragraph> above;

    private Echoes(Words words, Article article, List<Attribution> attributions, List<Source> sources) {
        this.words = words;
        this.attributions = attributions;
        this.sources = sources;
        this.above = article.paragraphs().stream()
                .filter(paragraph -> ABOVE.contains(paragraph.role()))
                .toList();
    }

    /** Returns the sources with those of the headlines that the article tells below. */
    static List<Source> resolve(Words words, Article article, List<Attribution> attributions, List<Source> sources) {
        Echoes echoes = new Echoes(words, article, attributions, sources);
        List<Source> out = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            out.add(echoes.isNameless(i) ? echoes.below(i).orElse(sources.get(i)) : sources.get(i));
        }
        return out;
    }

    /** Whether a statement of a headline has no source, or a description of a person that tells nobody. */
    private boolean isNameless(int i) {
        if (!isAbove(attributions.get(i))) {
            return false;
        }
        return attributions.get(i).source().isEmpty()
                ? attributions.get(i).cue().isEmpty()
                : sources.get(i).speaker().id().isEmpty()
                        && sources.get(i).phrase().filter(Phrase::isPerson).isPresent();
    }

    private boolean isAbove(Attribution attribution) {
        Span content = attribution.content().get(0);
        return above.stream().anyMatch(paragraph -> paragraph.span().contains(content));
    }

    /** The person of whom the article tells the same further down, most of it first. */
    private Optional<Source> below(int headline) {
        String verbatim = verbatim(attributions.get(headline));
        Set<String> quoted = said(attributions.get(headline));
        record Echo(Source source, double share) {}
        List<Echo> echoes = new ArrayList<>();
        for (int i = headline + 1; i < attributions.size(); i++) {
            Source source = sources.get(i);
            if (!isAbove(attributions.get(i)) && isNamed(source) && mayBe(headline, source)) {
                Set<String> again = new HashSet<>(said(attributions.get(i)));
                again.retainAll(quoted);
                double share = (double) again.size() / Math.max(1, quoted.size());
                boolean same = attributions.get(headline).kind() == Kind.DIRECT
                        && verbatim.strip().indexOf(' ') > 0
                        && verbatim(attributions.get(i)).contains(verbatim);
                if (same || (share >= LEAST_SHARE && again.size() >= LEAST_WORDS)) {
                    echoes.add(new Echo(source, same ? 2 : share));
                }
            }
        }
        return echoes.stream()
                .max(Comparator.comparingDouble(Echo::share))
                .map(echo -> echo.source().echoed());
    }

    private static boolean isNamed(Source source) {
        return source.speaker().id().isPresent()
                && source.entity().filter(Entity::isPerson).isPresent();
    }

    /** Whether the words of the headline may mean somebody: they tell a role that they have, or none. */
    private boolean mayBe(int headline, Source below) {
        return attributions.get(headline).source().isEmpty()
                || sources.get(headline)
                        .phrase()
                        .filter(phrase -> below.entity().stream()
                                .flatMap(entity -> entity.roles().stream())
                                .noneMatch(role -> Lexicon.related(role.noun(), phrase.noun())))
                        .isEmpty();
    }

    /** All words, with a space around each. */
    private String verbatim(Attribution attribution) {
        StringBuilder out = new StringBuilder(" ");
        for (Span span : attribution.content()) {
            Words.Range range = words.range(span);
            for (int i = range.first(); i < range.last(); i++) {
                if (words.isWord(i)) {
                    out.append(words.fold(i)).append(' ');
                }
            }
        }
        return out.toString();
    }

    private Set<String> said(Attribution attribution) {
        Set<String> out = new HashSet<>();
        for (Span span : attribution.content()) {
            Words.Range range = words.range(span);
            for (int i = range.first(); i < range.last(); i++) {
                String fold = words.fold(i);
                if (words.isWord(i) && fold.length() > 2 && !Lexicon.isFunction(fold)) {
                    out.add(fold);
                }
            }
        }
        return out;
    }
}
