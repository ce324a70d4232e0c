package org.rapporteur.service;

import java.lang.ref.SoftReference;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.rapporteur.model.StatementId;
import org.rapporteur.picture.Leads;
import org.rapporteur.picture.NetworkPicture;
import org.rapporteur.table.Cell;
import org.rapporteur.table.Column;
import org.rapporteur.table.Results;

/** The network of those who take the same stances, divided by how much each says: the one that most who study debates ask for first. */
final class CongruenceNetwork {

    private static final int DECIMALS = 4;

    /** More have so many ties that nobody reads them, neither as rows nor in a picture. */
    static final int MOST = 200;

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
                    new Behind(tie),
                    Cell.of(network.nodes().get(tie.from()).label()),
                    Cell.of(network.nodes().get(tie.to()).label()),
                    new Cell.Fraction(tie.weight(), DECIMALS));
        }
        return results;
    }

    /** Returns the network as SVG, whose ties are the rows. */
    static String picture(List<Said> said, Level level, Leads leads) {
        return NetworkPicture.of(of(said, level), Layout.Kind.FORCE, leads);
    }

    private static DrawnNetwork of(List<Said> said, Level level) {
        List<Said> those = ofMost(said, level);
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
                        SaidEvents.of(those, SaidEvents.Concepts.PROPOSITIONS).events(), settings),
                Optional.empty());
    }

    /** Returns the statements of those who take stances most often, as many as a network can show. */
    private static List<Said> ofMost(List<Said> said, Level level) {
        Map<String, Integer> counts = new HashMap<>();
        for (Said each : said) {
            if (!each.coding().stances().isEmpty()) {
                each.allBy(level).forEach(who -> counts.merge(who, 1, Integer::sum));
            }
        }
        if (counts.size() <= MOST) {
            return said;
        }
        Set<String> most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return said.stream().filter(each -> most.containsAll(each.allBy(level))).toList();
    }

    /** The statements behind a tie, looked for when somebody asks: those of all ties do not fit into memory. */
    private static final class Behind extends AbstractList<StatementId> {

        private final DrawnNetwork.Tie tie;
        private SoftReference<@Nullable List<StatementId>> found = new SoftReference<>(null);

        Behind(DrawnNetwork.Tie tie) {
            this.tie = tie;
        }

        private synchronized List<StatementId> all() {
            @Nullable List<StatementId> all = found.get();
            if (all == null) {
                all = tie.statements();
                found = new SoftReference<>(all);
            }
            return all;
        }

        @Override
        public StatementId get(int index) {
            return all().get(index);
        }

        @Override
        public int size() {
            return all().size();
        }
    }
}
