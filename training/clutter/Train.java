import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.rapporteur.ingest.layout.Layout;
import org.rapporteur.text.CodePoints;

/**
 * Trains the model of clutter; see README.md beside this file.
 *
 * <p>usage: Train OUT.model.gz PATH... - each PATH a folder of annotated articles (.ann) or of articles without clutter
 * (.txt), read recursively. The same files give the same model.
 */
final class Train {

    private static final Pattern ROLE = Pattern.compile("^@([a-z-]+) ?");
    private static final Pattern MARK = Pattern.compile("\\{[SQC]\\d+(?:,\\d+)*:|\\}");
    private static final Set<String> ARTICLE_ROLES =
            Set.of("body", "headline", "standfirst", "subheading", "byline", "dateline");

    private Train() {}

    public static void main(String[] args) throws IOException {
        List<Event> events = new ArrayList<>();
        for (String folder : List.of(args).subList(1, args.length)) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (file.toString().endsWith(".ann")) {
                        annotated(file, events);
                    } else if (file.toString().endsWith(".txt")) {
                        plain(file, events);
                    }
                }
            }
        }
        TrainingParameters settings = new TrainingParameters();
        settings.put("Algorithm", "MAXENT_QN");
        settings.put("Iterations", 150);
        settings.put("Cutoff", 2);
        settings.put("L1Cost", 0.1);
        settings.put("L2Cost", 0.5);
        QNModel model = (QNModel) TrainerFactory.getEventTrainer(settings, new HashMap<>())
                .train(ObjectStreamUtils.createObjectStream(events));
        try (DataOutputStream out =
                new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(Path.of(args[0]))))) {
            write(model, out);
        }
        System.err.println(events.size() + " paragraphs: "
                + events.stream().collect(Collectors.groupingBy(Event::getOutcome, Collectors.counting())));
    }

    /**
     * Writes the outcomes, then each feature with its weights that are not 0, as {@code ClutterModel} reads them: nine
     * features of ten have none.
     */
    private static void write(QNModel model, DataOutputStream out) throws IOException {
        Object[] parts = model.getDataStructures();
        String[] outcomes = (String[]) parts[2];
        out.writeInt(outcomes.length);
        for (String outcome : outcomes) {
            out.writeUTF(outcome);
        }
        Map<String, Context> used = new TreeMap<>();
        ((Map<?, ?>) parts[1]).forEach((feature, context) -> {
            if (weights((Context) context) > 0) {
                used.put((String) feature, (Context) context);
            }
        });
        out.writeInt(used.size());
        for (Map.Entry<String, Context> feature : used.entrySet()) {
            Context context = feature.getValue();
            out.writeUTF(feature.getKey());
            out.writeByte(weights(context));
            for (int i = 0; i < context.getOutcomes().length; i++) {
                if (context.getParameters()[i] != 0) {
                    out.writeByte(context.getOutcomes()[i]);
                    out.writeDouble(context.getParameters()[i]);
                }
            }
        }
    }

    private static int weights(Context context) {
        return (int) Arrays.stream(context.getParameters()).filter(w -> w != 0).count();
    }

    private static void plain(Path file, List<Event> events) throws IOException {
        for (List<String> features : Layout.evidence(CodePoints.of(Files.readString(file)))) {
            events.add(new Event("article", features.toArray(new String[0])));
        }
    }

    private static void annotated(Path file, List<Event> events) throws IOException {
        String[] parts = Pattern.compile("^---\\s*$\\n?", Pattern.MULTILINE).split(Files.readString(file), -1);
        StringBuilder text = new StringBuilder();
        List<String> outcomes = new ArrayList<>();
        for (String line : parts[1].lines().toList()) {
            Matcher role = ROLE.matcher(line);
            boolean marked = role.find();
            String bare = MARK.matcher(marked ? line.substring(role.end()) : line).replaceAll("");
            text.append(bare).append('\n');
            if (!bare.isBlank()) {
                boolean article = !marked || ARTICLE_ROLES.contains(role.group(1));
                outcomes.add(article ? "article" : role.group(1));
            }
        }
        List<List<String>> evidence = Layout.evidence(CodePoints.of(text.toString()));
        if (evidence.size() != outcomes.size()) {
            throw new IllegalStateException(file + ": " + evidence.size() + " paragraphs, not " + outcomes.size());
        }
        for (int i = 0; i < evidence.size(); i++) {
            events.add(new Event(outcomes.get(i), evidence.get(i).toArray(new String[0])));
        }
    }
}
