package org.rapporteur.coding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.inference.Units;
import org.rapporteur.learning.Decided;
import org.rapporteur.learning.Kind;
import org.rapporteur.learning.Lesson;
import org.rapporteur.learning.Logits;
import org.rapporteur.model.Act;
import org.rapporteur.model.Span;
import org.rapporteur.model.Stance;

/** Lays what the model gives a statement beside what persons decided about it. */
final class Lessons {

    private final Codes codes;
    private final Stances stances;

    /** Tells the probabilities of the stances on a proposition. */
    interface Stances {
        double[] of(int proposition, Reader.Beside beside);
    }

    Lessons(Codes codes, Stances stances) {
        this.codes = codes;
        this.stances = stances;
    }

    /** Returns a lesson of one statement. */
    Lesson of(String text, Reader.Read read, List<Conditions.Found> found, Units article, Decided decided) {
        List<Lesson.Try> tries = new ArrayList<>();
        Map<Kind, Integer> given = new EnumMap<>(Kind.class);
        decided.issues().ifPresent(issues -> issues(read, issues, decided.worded(), tries, given));
        decided.stances().filter(all -> decided.worded()).ifPresent(all -> stances(read, all, tries, given));
        decided.conditions().ifPresent(all -> {
            given.put(Kind.CONDITION, all.size());
            for (Conditions.Found each : found) {
                Span span = new Span(article.start(each.first()), article.end(each.last()));
                tries.add(new Lesson.Try(
                        Kind.CONDITION,
                        "",
                        Logits.logit(each.probability()),
                        all.stream().anyMatch(other -> shareHalf(span, other))));
            }
        });
        return new Lesson(text, decided.act().flatMap(act -> acts(read, act)), tries, given);
    }

    private Optional<Lesson.Acts> acts(Reader.Read read, Act act) {
        List<Double> logits = new ArrayList<>();
        for (int i = 0; i < codes.acts().size(); i++) {
            logits.add((double) read.spoken().act()[i]);
        }
        int right = codes.acts().indexOf(act);
        return right < 0 ? Optional.empty() : Optional.of(new Lesson.Acts(logits, right));
    }

    private void issues(
            Reader.Read read, Set<String> issues, boolean worded, List<Lesson.Try> tries, Map<Kind, Integer> given) {
        int learned = 0;
        for (int i = 0; i < codes.issues().size(); i++) {
            if (codes.issues().get(i).isPresent()) {
                String id = codes.issues().get(i).get().id();
                boolean right = issues.contains(id);
                learned += right ? 1 : 0;
                tries.add(new Lesson.Try(Kind.ISSUE, id, clipped(read.spoken().issue()[i]), right));
            }
        }
        given.put(Kind.ISSUE, learned);
        if (!worded || codes.worded().isEmpty()) {
            return;
        }
        int told = 0;
        for (int i = 0; i < codes.worded().size(); i++) {
            boolean right = issues.contains(codes.worded().get(i).id());
            told += right ? 1 : 0;
            tries.add(new Lesson.Try(Kind.WORDING, "", clipped(read.issues()[i]), right));
        }
        given.put(Kind.WORDING, told);
    }

    private void stances(
            Reader.Read read, Map<String, Stance> taken, List<Lesson.Try> tries, Map<Kind, Integer> given) {
        int known = 0;
        for (int i = 0; i < codes.propositions().size(); i++) {
            Stance right = taken.get(codes.propositions().get(i).id());
            known += right == null ? 0 : 1;
            Reader.Beside beside = read.propositions().get(i);
            if (beside != null) {
                double[] p = stances.of(i, beside);
                int best = Coder.best(p, 1);
                Stance stance = codes.stances().get(best).orElseThrow();
                tries.add(new Lesson.Try(Kind.STANCE, "", Logits.logit(p[best]), stance == right));
            }
        }
        given.put(Kind.STANCE, known);
    }

    private static double clipped(float logit) {
        return Logits.logit(Logits.sigmoid(logit));
    }

    /** Returns whether two places share half of what they cover together. */
    private static boolean shareHalf(Span one, Span other) {
        int shared = Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
        return 2 * shared >= one.length() + other.length() - shared;
    }
}
