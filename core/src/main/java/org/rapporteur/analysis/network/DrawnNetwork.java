package org.rapporteur.analysis.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.rapporteur.model.StatementId;

/**
 * A network as nodes and ties, as programs that draw want it.
 *
 * @param nodes the nodes: rows, and in a two-mode network columns after them
 * @param ties the ties that are not 0, by row and column; each pair once
 */
public record DrawnNetwork(List<Node> nodes, List<Tie> ties) {

    /** Copies the lists. */
    public DrawnNetwork {
        nodes = List.copyOf(nodes);
        ties = List.copyOf(ties);
    }

    /**
     * A node.
     *
     * @param id unlike any other's of the network
     * @param label its name
     * @param variable whose value it is
     * @param statements those of the node that count
     * @param group the group that it is in, from 1, if groups were sought
     */
    public record Node(String id, String label, String variable, int statements, Optional<Integer> group) {}

    /**
     * A tie.
     *
     * @param from the place of a node
     * @param to the place of another
     * @param weight the figure
     * @param behind tells the statements behind it, as those of all ties of a large network do not fit into memory
     */
    public record Tie(int from, int to, double weight, Supplier<List<StatementId>> behind) {

        /** Returns the statements behind it, by time; looks for them each time. */
        public List<StatementId> statements() {
            return behind.get();
        }
    }

    /** Returns a network with the groups of its nodes, if they were sought. */
    public static DrawnNetwork of(Network network, Optional<Subgroups> subgroups) {
        Matrix matrix = network.matrix();
        boolean isTwoMode = network.settings().mode() == Mode.TWO_MODE;
        Evidence evidence = network.evidence();
        Map<String, Integer> groups = new HashMap<>();
        subgroups.ifPresent(found -> {
            for (int i = 0; i < found.groups().size(); i++) {
                int number = i + 1;
                found.groups().get(i).forEach(label -> groups.put(label, number));
            }
        });
        List<Node> nodes = new ArrayList<>();
        for (String label : matrix.rows()) {
            nodes.add(new Node(
                    "n" + (nodes.size() + 1),
                    label,
                    network.settings().variable1(),
                    evidence.of(label).size(),
                    Optional.ofNullable(groups.get(label))));
        }
        if (isTwoMode) {
            for (String label : matrix.columns()) {
                nodes.add(new Node(
                        "n" + (nodes.size() + 1),
                        label,
                        network.settings().variable2(),
                        evidence.on(label).size(),
                        Optional.empty()));
            }
        }
        int offset = isTwoMode ? matrix.rows().size() : 0;
        List<Tie> ties = new ArrayList<>();
        matrix.visit((row, column, weight) -> {
            if (isTwoMode || row <= column) {
                String from = matrix.rows().get(row);
                String to = matrix.columns().get(column);
                ties.add(new Tie(row, column + offset, weight, () -> evidence.behind(from, to)));
            }
        });
        return new DrawnNetwork(nodes, ties);
    }

    /** Returns the ties between two nodes, the strongest first. */
    public List<Tie> strongest() {
        return strongest(node -> true);
    }

    /** Returns the ties between two of the nodes that are wanted, the strongest first. */
    public List<Tie> strongest(IntPredicate isWanted) {
        return ties.stream()
                .filter(tie -> tie.from() != tie.to() && isWanted.test(tie.from()) && isWanted.test(tie.to()))
                .sorted(Comparator.comparingDouble((Tie tie) -> -Math.abs(tie.weight()))
                        .thenComparingInt(Tie::from)
                        .thenComparingInt(Tie::to))
                .toList();
    }

    /** Returns the node from which a tie goes. */
    public Node from(Tie tie) {
        return nodes.get(tie.from());
    }

    /** Returns the node to which a tie goes. */
    public Node to(Tie tie) {
        return nodes.get(tie.to());
    }
}
