package org.rapporteur.service;

import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.network.Aggregation;
import org.rapporteur.analysis.network.DrawnNetwork;
import org.rapporteur.analysis.network.Layout;
import org.rapporteur.analysis.network.Mode;
import org.rapporteur.analysis.network.NetworkSettings;
import org.rapporteur.analysis.network.Networks;
import org.rapporteur.analysis.network.Normalization;
import org.rapporteur.analysis.network.SaidEvents;
import org.rapporteur.analysis.network.Selection;
import org.rapporteur.picture.NetworkPicture;
import org.rapporteur.table.Cell;
import org.rapporteur.table.Column;
import org.rapporteur.table.Results;

/** The network of those who take the same stances, divided by how much each says: the one that most who study debates ask for first. */
final class CongruenceNetwork {

    private static final int DECIMALS = 4;

    private CongruenceNetwork() {}

    /** Returns a row for each tie. */
    static Results rows(List<Said> said, Level level) {
        DrawnNetwork network = of(said, level);
        Results results = new Results("network", Column.named("one", "other", "weight"))
                .fact("by", Cell.word(level))
                .fact("aggregation", Cell.word(Aggregation.CONGRUENCE))
                .fact("normalization", Cell.word(Normalization.AVERAGE));
        for (DrawnNetwork.Tie tie : network.ties()) {
            results.row(
                    tie.statements(),
                    Cell.of(network.nodes().get(tie.from()).label()),
                    Cell.of(network.nodes().get(tie.to()).label()),
                    new Cell.Fraction(tie.weight(), DECIMALS));
        }
        return results;
    }

    /** Returns the network as SVG. */
    static String picture(List<Said> said, Level level) {
        return NetworkPicture.of(of(said, level), Layout.Kind.FORCE);
    }

    private static DrawnNetwork of(List<Said> said, Level level) {
        NetworkSettings settings = new NetworkSettings(
                Mode.ONE_MODE,
                switch (level) {
                    case ACTOR -> "actor";
                    case ORGANISATION -> "organisation";
                    case SIDE -> "side";
                },
                "concept",
                Optional.of("stance"),
                Aggregation.CONGRUENCE,
                Normalization.AVERAGE,
                Selection.ALL);
        return DrawnNetwork.of(
                Networks.of(
                        SaidEvents.of(said, SaidEvents.Concepts.PROPOSITIONS).events(), settings),
                Optional.empty());
    }
}
