package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.analysis.network.DrawnNetwork;
import org.rapporteur.model.StatementId;

/** Reads networks with NetworkX, another program, where Debian's package of it is installed. */
class NetworkXReadsTest {

    private static final Path PYTHON = Path.of("/usr/bin/python3");

    /** Prints what NetworkX finds: nodes with their labels, and ties with weights, in the file's order. */
    private static final String SHOW = """
            import sys, networkx as nx
            kind, path = sys.argv[1:]
            graph = nx.read_graphml(path) if kind == 'graphml' else nx.read_gexf(path)
            out = open(path + '.txt', 'w', encoding='utf-8', newline='\\n')
            for node, known in graph.nodes(data=True):
                print('node', node, ascii(known['label']), ascii(known['variable']), known['frequency'],
                      known.get('group', '-'), file=out)
            for a, b, known in graph.edges(data=True):
                print('tie', a, b, known['weight'], known['statements'], file=out)
            print(type(graph).__name__, file=out)
            """;

    private static final DrawnNetwork TWO_MODE = new DrawnNetwork(
            List.of(
                    new DrawnNetwork.Node("n1", "<b>&\"Renn\"]]> 𝕍\u0001", "person", 2, Optional.empty()),
                    new DrawnNetwork.Node("n2", "Orbán", "person", 1, Optional.empty()),
                    new DrawnNetwork.Node("n3", "talks-now", "concept", 3, Optional.empty())),
            List.of(tie(0, 2, 2.5), tie(1, 2, -1)));

    private static final DrawnNetwork ONE_MODE = new DrawnNetwork(
            List.of(
                    new DrawnNetwork.Node("n1", "<b>&\"Renn\"]]> 𝕍\u0001", "person", 2, Optional.of(1)),
                    new DrawnNetwork.Node("n2", "Orbán", "person", 1, Optional.of(2)),
                    new DrawnNetwork.Node("n3", "alone", "person", 0, Optional.of(2))),
            List.of(tie(0, 1, 0.125)));

    @TempDir
    private Path folder;

    private static DrawnNetwork.Tie tie(int from, int to, double weight) {
        return new DrawnNetwork.Tie(from, to, weight, () -> List.of(new StatementId("s1"), new StatementId("s2")));
    }

    @BeforeAll
    static void needNetworkX() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(PYTHON) && python("-c", "import networkx") == 0,
                "NetworkX is not there: apt-get install python3-networkx");
    }

    private static int python(String... args) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add(PYTHON.toString());
        builder.command().addAll(List.of(args));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("Python does not end");
        }
        return process.exitValue();
    }

    private List<String> read(String kind, DrawnNetwork network) throws Exception {
        Path file = folder.resolve("network." + kind);
        Files.writeString(file, kind.equals("graphml") ? NetworkXml.graphml(network) : NetworkXml.gexf(network), UTF_8);
        assertThat(python("-c", SHOW, kind, file.toString())).isZero();
        return Files.readAllLines(folder.resolve("network." + kind + ".txt"), UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"graphml", "gexf"})
    void aTwoModeNetworkHasItsNodesTiesAndWeights(String kind) throws Exception {
        assertThat(read(kind, TWO_MODE))
                .containsExactly(
                        "node n1 '<b>&\"Renn\"]]> \\U0001d54d\\ufffd' 'person' 2 -",
                        "node n2 'Orb\\xe1n' 'person' 1 -",
                        "node n3 'talks-now' 'concept' 3 -",
                        "tie n1 n3 2.5 2",
                        "tie n2 n3 -1.0 2",
                        "Graph");
    }

    @ParameterizedTest
    @CsvSource({"graphml", "gexf"})
    void aOneModeNetworkHasItsGroupsToo(String kind) throws Exception {
        assertThat(read(kind, ONE_MODE))
                .containsExactly(
                        "node n1 '<b>&\"Renn\"]]> \\U0001d54d\\ufffd' 'person' 2 1",
                        "node n2 'Orb\\xe1n' 'person' 1 2",
                        "node n3 'alone' 'person' 0 2",
                        "tie n1 n2 0.125 2",
                        "Graph");
    }
}
