package org.rapporteur.resolve.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Article;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.ParagraphRole;
import org.rapporteur.model.PartialDate;
import org.rapporteur.resolve.prose.Prose;
import org.rapporteur.resolve.prose.Tense;

/**
 * What an article as a whole tells about when it was written and of which day it speaks.
 *
 * @param reference from when its relative expressions count
 * @param articleDate the date of what it reports if nothing else is said: its own, unless it is an essay
 * @param story the day of which its first paragraphs tell
 * @param isToday whether it is written while things happen
 * @param essay whether its author tells of himself
 */
record News(
        Reference reference,
        Optional<DateInterval> articleDate,
        Optional<DateInterval> story,
        boolean isToday,
        boolean essay) {

    private static final int LEAD_PARAGRAPHS = 2;
    private static final int LEAD_DAYS = 7;

    static News of(Article article, Scene scene, Optional<PartialDate> published) {
        Optional<PartialDate> own = published.or(() -> dateline(scene)).or(() -> printed(article, scene, false));
        Optional<LocalDate> today =
                own.map(DateInterval::of).filter(DateInterval::isDay).map(DateInterval::earliest);
        if (own.isEmpty()) {
            today = printed(article, scene, true)
                    .map(PartialDate::earliest)
                    .filter(picture -> isNewest(scene, picture))
                    .or(() -> Anniversaries.in(scene))
                    .flatMap(day -> after(scene, day));
        }
        Reference reference = new Reference(today, Optional.empty());
        Optional<DateInterval> story = today.flatMap(t -> story(scene, reference, t));
        boolean essay = isEssay(scene);
        Optional<LocalDate> day = today;
        boolean dated = story.isPresent()
                || today.isEmpty()
                || scene.isLive()
                || scene.expressions().stream()
                        .anyMatch(e -> (scene.isOwn(e) || isFull(e))
                                && recent(scene, e, reference, day.get()).isPresent());
        boolean isToday = !essay && scene.isLive();
        return new News(
                reference, essay || !dated ? Optional.empty() : own.map(DateInterval::of), story, isToday, essay);
    }

    boolean isOver(DateInterval date) {
        return reference.today().isEmpty()
                || !date.earliest().isAfter(reference.today().get());
    }

    boolean isArticleDate(DateInterval date) {
        return reference.today().isPresent()
                && date.equals(DateInterval.of(reference.today().get()));
    }

    /** Whether a date in passing can be the time of what is told next: in news only one of the last days. */
    boolean allows(DateInterval date) {
        return story.isEmpty()
                || (date.isDay()
                        && date.earliest().isAfter(story.get().earliest().minusDays(LEAD_DAYS)));
    }

    private static Optional<DateInterval> story(Scene scene, Reference reference, LocalDate today) {
        List<Prose.Sentence> sentences = scene.prose().sentences();
        int paragraphs = 0;
        int paragraph = -1;
        Optional<DateInterval> told = Optional.empty();
        for (int s = 0; s < sentences.size(); s++) {
            Prose.Sentence sentence = sentences.get(s);
            if (sentence.heading()) {
                continue;
            }
            paragraphs += sentence.paragraph() == paragraph ? 0 : 1;
            paragraph = sentence.paragraph();
            if (paragraphs > LEAD_PARAGRAPHS) {
                break;
            }
            for (int attribution : scene.sayings().saidIn(s)) {
                Tense tense = scene.sayings().tense(attribution);
                if (tense == Tense.PLUPERFECT || tense == Tense.STANDING) {
                    continue;
                }
                Optional<DateInterval> date = scene.attached(attribution, s).stream()
                        .map(e -> recent(scene, e, reference, today))
                        .flatMap(Optional::stream)
                        .findFirst();
                if (date.isPresent()) {
                    return date;
                }
                if (sentence.body() > sentence.first()
                        && scene.attached(attribution, s).isEmpty()) {
                    return Optional.of(DateInterval.of(today)); // a dateline, and a remark without a day
                }
            }
            if (told.isEmpty() && scene.prose().isPast(sentence)) {
                told = scene.expressionsIn(s).stream()
                        .filter(e -> scene.isOwn(e) && !scene.isSubordinate(e) && !scene.isParticipial(e))
                        .map(e -> recent(scene, e, reference, today))
                        .flatMap(Optional::stream)
                        .findFirst();
            }
        }
        boolean dateline = sentences.stream().anyMatch(sentence -> sentence.body() > sentence.first());
        return told.or(() -> dateline ? Optional.of(DateInterval.of(today)) : Optional.empty());
    }

    private static Optional<DateInterval> recent(
            Scene scene, TimeExpression expression, Reference reference, LocalDate today) {
        return scene.resolve(expression, reference, Direction.PAST)
                .filter(d -> d.isDay()
                        && !d.earliest().isAfter(today)
                        && d.earliest().isAfter(today.minusDays(LEAD_DAYS)));
    }

    /** Whether somebody speaks of himself in the article's own voice. */
    private static boolean isEssay(Scene scene) {
        Set<String> me = Set.of("i", "me", "my");
        for (Prose.Sentence sentence : scene.prose().sentences()) {
            for (int t = sentence.body(); t < sentence.last(); t++) {
                if (scene.prose().isOwn(t) && me.contains(scene.tokens().word(t)) && !sentence.heading()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<PartialDate> dateline(Scene scene) {
        List<Prose.Sentence> sentences = scene.prose().sentences();
        for (int s = 0; s < sentences.size(); s++) {
            int body = sentences.get(s).body();
            for (TimeExpression e :
                    body > sentences.get(s).first() ? scene.expressionsIn(s) : List.<TimeExpression>of()) {
                if (e.first() < body && isFull(e)) {
                    return day(e);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isFull(TimeExpression e) {
        return e.meaning() instanceof Meaning.Day day && day.year().kind() == Which.Kind.GIVEN;
    }

    private static Optional<PartialDate> day(TimeExpression e) {
        return e.meaning()
                .dated(new Reference(Optional.empty(), Optional.empty()), Direction.PAST)
                .filter(DateInterval::isDay)
                .map(DateInterval::from);
    }

    /** A picture that is older than a year that the text names may be of any time before. */
    private static boolean isNewest(Scene scene, LocalDate picture) {
        Reference none = new Reference(Optional.empty(), Optional.empty());
        return scene.expressions().stream()
                .flatMap(e -> e.meaning().dated(none, Direction.PAST).stream())
                .noneMatch(date -> date.earliest().getYear() > picture.getYear());
    }

    /** The first full date in the lines above the text, or the last below pictures. */
    private static Optional<PartialDate> printed(Article article, Scene scene, boolean captions) {
        Set<ParagraphRole> roles =
                captions ? Set.of(ParagraphRole.CAPTION) : Set.of(ParagraphRole.DATELINE, ParagraphRole.BYLINE);
        Optional<PartialDate> out = Optional.empty();
        int next = 0;
        for (Paragraph paragraph : article.paragraphs()) {
            while (next < scene.expressions().size()
                    && scene.tokens().start(scene.expressions().get(next).first())
                            < paragraph.span().end()) {
                TimeExpression e = scene.expressions().get(next);
                boolean inside =
                        scene.tokens().start(e.first()) >= paragraph.span().start();
                if (inside && roles.contains(paragraph.role()) && isFull(e)) {
                    Optional<PartialDate> day = day(e);
                    if (day.isPresent()
                            && (out.isEmpty()
                                    || (captions
                                            && day.get()
                                                    .earliest()
                                                    .isAfter(out.get().earliest())))) {
                        out = day;
                    }
                }
                next++;
            }
        }
        return out;
    }

    /**
     * The first weekday that the text names, looked for at a day or after it: an article is written soon after its pictures, and
     * soon after the anniversary of which it tells.
     */
    private static Optional<LocalDate> after(Scene scene, LocalDate day) {
        for (int s = 0; s < scene.prose().sentences().size(); s++) {
            for (TimeExpression e : scene.expressionsIn(s)) {
                if (scene.isOwn(e) && e.meaning() instanceof Meaning.Weekday) {
                    return e.meaning()
                            .dated(Reference.of(day), Direction.FUTURE)
                            .map(DateInterval::earliest);
                }
            }
        }
        return Optional.empty();
    }
}
