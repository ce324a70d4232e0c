package org.rapporteur.resolve.when;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.DateInterval;
import org.rapporteur.model.Kind;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.SaidOn;
import org.rapporteur.resolve.prose.Prose;
import org.rapporteur.resolve.prose.Sayings;
import org.rapporteur.resolve.prose.Tense;

/**
 * Finds out when an article's statements were made, from what the article itself tells and the date on which it was published.
 *
 * <p>Start with {@link #of(Article, List)}. Expressions such as "on Thursday" count from the day of publication, else from a full
 * date in the dateline or in the lines above the text; without both, from the first weekday after the latest full date below a
 * picture, or after the anniversary of a well-known day that the text tells is being marked. If none of these is there, only full
 * dates tell anything.
 *
 * <p>The first of these rules that holds decides; its name stands in {@link SaidOn#how()}:
 *
 * <ul>
 *   <li>{@code cue-date}: the clause of the cue has an expression in the article's own voice. One inside a content is about the
 *       content, one in a subordinate clause about something else, one after "since", "until", "by" or "for" bounds something.
 *       The nearest counts. No date lies after the article.
 *   <li>{@code frame}: the paragraph has told a date before, of another statement or of an event, or the sentence points back to
 *       one ("in that statement", "at the same hearing"). A day of the last week can frame in news, any date elsewhere.
 *   <li>{@code section}: the title above names a month or a day.
 *   <li>{@code continued}: it goes on with the statement before: a second cue in its sentence, "he added", a quotation without a
 *       cue.
 *   <li>{@code lead}: the first paragraphs report one day, or there is a dateline; the rest of a report, and its titles, tell of
 *       that day until another title comes.
 *   <li>{@code article-date}: the article tells of its own time otherwise, and is no essay in the first person.
 *   <li>{@code standing}: no date. The cue tells what somebody wants, believes or holds, or a perfect or a pluperfect tells of
 *       somewhen before. "Says" and "denies" count as positions too, except in live reports and communiqués, and where one
 *       speaks in direct words on the day of a report; "warns", "proposes" and the like are acts.
 *   <li>{@code no-ground}: no date, as nothing above holds.
 * </ul>
 *
 * <p>Time grows with the length of the text and the number of statements, whatever they hold. Stateless; for any number of
 * threads.
 */
public final class SayingDates {

    /** How far from its begin an expression opens a sentence. */
    private static final int FIRST_WORDS = 6;

    private final Scene scene;
    private final Sayings sayings;
    private final News news;
    private final List<Attribution> attributions;
    private final List<SaidOn> out;

    /** The date of which the text speaks, the paragraph that told it, and whether an event told it instead of a statement. */
    private Optional<DateInterval> frame = Optional.empty();

    private int frameParagraph = -1;
    private boolean frameTold;

    /** The date that the title above tells. */
    private Optional<DateInterval> section = Optional.empty();

    /** The last date that was told in any way, and its sentence. */
    private Optional<DateInterval> mentioned = Optional.empty();

    private int mentionedSentence = -1;

    /** Whether the present sentence points back to the one before. */
    private boolean pointsBack;

    /** The statement before the present one, outside titles, and its paragraph. */
    private int previous = -1;

    private int previousParagraph = -1;

    /** Whether a title within the text has ended what the first paragraphs report. */
    private boolean afterLead;

    private SayingDates(Scene scene, News news) {
        this.scene = scene;
        this.sayings = scene.sayings();
        this.news = news;
        this.attributions = sayings.attributions();
        this.out = new ArrayList<>(Collections.nCopies(attributions.size(), SaidOn.unknown("no-ground")));
    }

    /** Returns the saying date of each attribution, in the same order, with the date that the article's metadata give. */
    public static List<SaidOn> of(Article article, List<Attribution> attributions) {
        return of(article, attributions, article.metadata().published());
    }

    /**
     * Returns the saying date of each attribution, in the same order.
     *
     * @param article the article
     * @param attributions what it attributes, in any order
     * @param published when it was published, if that is known
     */
    public static List<SaidOn> of(Article article, List<Attribution> attributions, Optional<PartialDate> published) {
        Scene scene = new Scene(article, attributions);
        return new SayingDates(scene, News.of(article, scene, published)).tell();
    }

    private List<SaidOn> tell() {
        List<Prose.Sentence> sentences = scene.prose().sentences();
        for (int s = 0; s < sentences.size(); s++) {
            List<Integer> said = sayings.saidIn(s);
            if (section.isPresent() && sentences.get(s).paragraph() != frameParagraph) {
                frame = section;
            }
            Optional<DateInterval> named = own(s);
            pointsBack =
                    !said.isEmpty() && mentionedSentence == s - 1 && mentioned.isPresent() && sayings.pointsBack(s);
            if (said.isEmpty()) {
                narrate(s);
            } else {
                int before = -1;
                for (int attribution : said) {
                    out.set(attribution, date(attribution, s, before));
                    if (!sentences.get(s).heading()) {
                        previous = attribution;
                        previousParagraph = sentences.get(s).paragraph();
                    }
                    before = attribution;
                }
            }
            if (named.isPresent()) {
                mentioned = named;
                mentionedSentence = s;
            }
        }
        return List.copyOf(out);
    }

    /** A sentence without a statement may set the scene for those that follow. */
    private void narrate(int s) {
        Prose.Sentence sentence = scene.prose().sentences().get(s);
        if (sentence.heading()) {
            if (scene.hasWords(s)) {
                section = news.story().isPresent() ? Optional.empty() : own(s).filter(d -> !news.isArticleDate(d));
                frame = section;
                frameParagraph = -1;
                afterLead |= previous >= 0;
            }
            return;
        }
        if (!scene.prose().isPast(sentence)) {
            return;
        }
        for (TimeExpression expression : scene.expressionsIn(s)) {
            if (scene.isOwn(expression) && !scene.isSubordinate(expression) && !scene.isParticipial(expression)) {
                Optional<DateInterval> date = past(expression);
                boolean opens = expression.first() - sentence.body() <= FIRST_WORDS || scene.isCopular(expression);
                if (date.isPresent() && (date.get().isDay() || opens) && news.allows(date.get())) {
                    framed(date.get(), sentence, "frame");
                    frameTold = true;
                    return;
                }
            }
        }
    }

    /** The last date that a sentence tells in the article's own voice. */
    private Optional<DateInterval> own(int s) {
        return scene.expressionsIn(s).stream()
                .filter(scene::isOwn)
                .map(this::past)
                .flatMap(Optional::stream)
                .reduce((first, second) -> second);
    }

    /** The date of an expression if that is no later than the article. */
    private Optional<DateInterval> past(TimeExpression expression) {
        return scene.resolve(expression, news.reference().within(frame), Direction.PAST)
                .filter(news::isOver);
    }

    private SaidOn date(int index, int s, int before) {
        Tense tense = sayings.tense(index);
        Prose.Sentence sentence = scene.prose().sentences().get(s);
        Optional<SaidOn> own = tense == Tense.STANDING ? Optional.empty() : cueDate(index, s, tense);
        if (own.isPresent()) {
            return own.get();
        }
        if (pointsBack && mentioned.isPresent()) {
            return framed(mentioned.get(), sentence, "frame");
        }
        if (before >= 0 && tense == Tense.TOGETHER) {
            return again(before);
        }
        if (sentence.heading() && tense != Tense.STANDING) {
            return reported();
        }
        boolean goesOn = previous >= 0
                && previousParagraph == sentence.paragraph()
                && out.get(previous).date().isPresent()
                && sayings.isPerson(index);
        if (goesOn && (tense == Tense.STANDING || tense == Tense.TELLING)) {
            return again(previous);
        }
        boolean present = tense == Tense.STANDING || tense == Tense.TELLING || tense == Tense.ACTING;
        if (present && sayings.isFirstPerson(index)) {
            return reported();
        }
        return switch (tense) {
            case STANDING -> sayings.isVoiced(index) && isFresh(index, tense) ? reported() : SaidOn.unknown("standing");
            case HELD, PERFECT, PLUPERFECT -> SaidOn.unknown("standing");
            case ACTING, TELLING ->
                frame.isPresent() && frameTold && frameParagraph == sentence.paragraph()
                        ? SaidOn.on(frame.get(), "frame")
                        : isFresh(index, tense) ? reported() : telling();
            case SOURCED ->
                frameParagraph == sentence.paragraph() && frame.isPresent()
                        ? SaidOn.on(frame.get(), "frame")
                        : SaidOn.unknown("no-ground");
            case TOGETHER, PAST, NONE ->
                before >= 0 && out.get(before).date().isPresent() ? again(before) : carried(index, sentence);
        };
    }

    /** The date that the clause of a cue tells, which frames what follows unless it is of an act before that. */
    private Optional<SaidOn> cueDate(int index, int s, Tense tense) {
        for (TimeExpression expression : scene.attached(index, s)) {
            Optional<DateInterval> date = past(expression);
            if (date.isPresent()) {
                if (tense == Tense.PLUPERFECT || scene.isInSource(expression, index)) {
                    return Optional.of(SaidOn.on(date.get(), "cue-date"));
                }
                return Optional.of(framed(date.get(), scene.prose().sentences().get(s), "cue-date"));
            }
        }
        return Optional.empty();
    }

    private SaidOn framed(DateInterval date, Prose.Sentence sentence, String how) {
        frame = Optional.of(date);
        frameParagraph = sentence.paragraph();
        frameTold = false;
        return SaidOn.on(date, how);
    }

    /** The day that the article reports. */
    private SaidOn reported() {
        Optional<SaidOn> lead = afterLead ? Optional.empty() : news.story().map(d -> SaidOn.on(d, "lead"));
        return lead.or(() -> news.articleDate().map(d -> SaidOn.on(d, "article-date")))
                .orElse(SaidOn.unknown("no-ground"));
    }

    /** Whether a cue in the present tense reports an act of the day instead of a position. */
    private boolean isFresh(int index, Tense tense) {
        boolean voiced = attributions.get(index).kind() == Kind.DIRECT || sayings.isVoiced(index);
        return news.story().isPresent()
                && (tense == Tense.ACTING
                        || (voiced && news.isArticleDate(news.story().get())));
    }

    /** The date of what is told in the present tense. */
    private SaidOn telling() {
        return news.isToday()
                ? news.articleDate().map(d -> SaidOn.on(d, "article-date")).orElse(SaidOn.unknown("no-ground"))
                : SaidOn.unknown("standing");
    }

    /** The date of another statement, with which this one goes on. */
    private SaidOn again(int before) {
        SaidOn date = out.get(before);
        return date.date().map(d -> SaidOn.on(d, "continued")).orElse(date);
    }

    /** The date of a past act whose own clause has none. */
    private SaidOn carried(int index, Prose.Sentence sentence) {
        Attribution attribution = attributions.get(index);
        if (attribution.source().isEmpty() && attribution.cue().isEmpty()) {
            return previous >= 0 ? again(previous) : reported();
        }
        if (section.isPresent() && !frameTold && (previous < 0 || !sayings.isSameSource(previous, index))) {
            return SaidOn.on(section.get(), "section");
        }
        if (frame.isPresent() && frameParagraph == sentence.paragraph()) {
            return SaidOn.on(frame.get(), "frame");
        }
        boolean near = previous >= 0 && previousParagraph >= sentence.paragraph() - 1;
        boolean same = !attribution.source().isEmpty()
                && sayings.isPronoun(attribution.source().get(0));
        if (near && same && out.get(previous).date().isPresent()) {
            return again(previous);
        }
        if (news.story().isEmpty() && frame.isPresent() && (frameTold || !news.essay())) {
            return SaidOn.on(frame.get(), "frame");
        }
        return reported();
    }
}
