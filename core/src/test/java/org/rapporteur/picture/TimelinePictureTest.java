package org.rapporteur.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.timeline.Timeline;
import org.rapporteur.analysis.timeline.TimelineSettings;
import org.rapporteur.model.Kind;
import org.rapporteur.model.Stance;
import org.rapporteur.model.StatementId;

class TimelinePictureTest {

    private static final List<Stance> STANCES = List.of(Stance.values());
    private static final LocalDate BEGIN = LocalDate.parse("2031-01-01");

    @Test
    void fewStatementsHaveAMarkEachWithTheirWords() {
        String svg = TimelinePicture.of(timeline(100), Topic.PROPOSITION);
        assertThat(svg.split("words 17 of many", -1)).hasSize(2);
        assertThat(svg).doesNotContain(" statements, ");
    }

    @Test
    void manyStatementsShareMarksWhichSayHowManyTheyAreAndStayLight() {
        String svg = TimelinePicture.of(timeline(200_000), Topic.PROPOSITION);
        assertThat(svg).containsPattern("[0-9]{2,} statements, 2031-01-01 to 2031-[0-9-]+<");
        assertThat(svg.split("<title", -1)).hasSizeBetween(1000, 3100);
        assertThat(svg.length()).isLessThan(1_500_000);
    }

    @Test
    void onAPageMarksLeadToStatementsOrToTheDaysThatTheyShow() {
        Leads leads = part -> part instanceof Leads.Statement statement
                ? Optional.of("/" + statement.id().value())
                : Optional.of("/days");
        assertThat(TimelinePicture.of(timeline(100), Topic.PROPOSITION, leads))
                .contains("<a href=\"/ab-17\" tabindex=\"-1\"><title>", "<a href=\"/days\"");
        assertThat(TimelinePicture.of(timeline(200_000), Topic.PROPOSITION, leads))
                .containsPattern("<a href=\"/days\" tabindex=\"-1\"><title>[0-9]{2,} statements");
    }

    /** Statements of forty speakers on one proposition, all stances in turn, on a thousand days. */
    private static Timeline timeline(int statements) {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            LocalDate day = BEGIN.plusDays((long) i * 1000 / statements);
            String who = "Speaker " + i % 40;
            said.add(new Said(
                    new StatementId("ab-" + i),
                    new Said.Voice(
                            who, Optional.of("named-" + i % 40), Optional.empty(), Optional.empty(), Optional.empty()),
                    Optional.of(new Day(day, day, false)),
                    new Said.Report("news", Optional.empty(), Optional.empty()),
                    Kind.DIRECT,
                    "words " + i + " of many",
                    new Said.Codes(
                            Optional.empty(),
                            List.of(),
                            Map.of("talks", STANCES.get(i / 40 % STANCES.size())),
                            List.of(),
                            Optional.empty(),
                            1)));
        }
        return Timeline.of(said, new TimelineSettings(Level.ACTOR, Topic.PROPOSITION, Optional.empty()));
    }
}
