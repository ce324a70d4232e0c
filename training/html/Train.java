import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.ingest.html.HtmlEvidence;

/**
 * Trains the model of content; see README.md beside this file.
 *
 * <p>usage: Train FOLDER [OUT.model.gz] - FOLDER holds evaldata.json and pages. Without OUT, measures: on three fifths of the
 * pages crossed in five parts, and on the others with a model of those three. The same pages give the same model.
 */
final class Train {

    private static final Boosted.Settings SETTINGS = new Boosted.Settings(250, 4, 0.06, 0.2, 2, 1.5);
    private static final long SEED = 7;
    private static final int PARTS = 5;
    private static final int WANTED = 1;
    private static final int UNWANTED = 0;
    private static final int UNKNOWN = -1;
    private static final int BOTH = -2;

    /** A page, the strings that people chose on it, and its blocks with their features. */
    record Page(String file, List<String> with, List<String> without, List<String> comments, List<String> texts, float[][] rows) {}

    private Train() {}

    public static void main(String[] args) throws IOException {
        List<Page> pages = pages(Path.of(args[0]));
        if (args.length > 1) {
            try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(Path.of(args[1]))))) {
                fit(pages).write(out, pages.get(0).rows()[0].length);
            }
            return;
        }
        List<Page> three = pages.stream().filter(page -> !isForChecking(page)).toList();
        List<Page> two = pages.stream().filter(Train::isForChecking).toList();
        System.out.println(three.size() + " pages, crossed: " + figures(IntStream.range(0, PARTS).parallel().mapToObj(part -> {
            Boosted model = fit(IntStream.range(0, three.size()).filter(i -> i % PARTS != part).mapToObj(three::get).toList());
            return count(model, IntStream.range(0, three.size()).filter(i -> i % PARTS == part).mapToObj(three::get).toList());
        }).toList()));
        System.out.println(two.size() + " other pages: " + figures(List.of(count(fit(three), two))));
    }

    /** As {@code HtmlScore} has it. */
    private static boolean isForChecking(Page page) {
        return Math.floorMod(page.file().hashCode() * 31, 10) >= 6;
    }

    private static List<Page> pages(Path folder) throws IOException {
        List<JsonNode> about = new ArrayList<>();
        new ObjectMapper().readTree(folder.resolve("evaldata.json").toFile()).forEach(about::add);
        return about.parallelStream().map(page -> page(folder, page)).toList();
    }

    private static Page page(Path folder, JsonNode about) {
        String file = about.get("file").asText();
        try {
            HtmlEvidence evidence = HtmlEvidence.of(Files.readAllBytes(folder.resolve("pages").resolve(file)));
            return new Page(
                    file,
                    strings(about.path("with")),
                    strings(about.path("without")),
                    strings(about.path("comments")),
                    evidence.texts(),
                    evidence.features().toArray(new float[0][]));
        } catch (UnreadableException e) {
            throw new IllegalStateException(file + " " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static List<String> strings(JsonNode node) {
        List<String> out = new ArrayList<>();
        node.forEach(each -> out.add(String.join(
                " ", each.asText().replace('\u00A0', ' ').replace("\u00AD", "").strip().split("\\s+"))));
        return out;
    }

    /** Returns for each block whether it holds a wanted string, an unwanted one, none, or both. */
    private static int[] labels(Page page) {
        int[] labels = new int[page.texts().size()];
        Arrays.fill(labels, UNKNOWN);
        StringBuilder all = new StringBuilder();
        int[] from = new int[labels.length];
        for (int i = 0; i < from.length; i++) {
            from[i] = all.length();
            all.append(page.texts().get(i)).append(' ');
        }
        for (String wanted : page.with()) {
            List<int[]> places = places(all, from, wanted);
            // Of several places, the longest block is the article's: the others are titles and teasers.
            places.stream()
                    .max((one, other) -> Integer.compare(length(page, one), length(page, other)))
                    .ifPresent(place -> Arrays.fill(labels, place[0], place[1] + 1, WANTED));
        }
        List<String> unwanted = new ArrayList<>(page.without());
        unwanted.addAll(page.comments());
        for (String each : unwanted) {
            for (int[] place : places(all, from, each)) {
                for (int i = place[0]; i <= place[1]; i++) {
                    labels[i] = labels[i] == WANTED || labels[i] == BOTH ? BOTH : UNWANTED;
                }
            }
        }
        return labels;
    }

    private static int length(Page page, int[] place) {
        return page.texts().get(place[0]).length();
    }

    /** Returns the first and last block of every place where a string stands. */
    private static List<int[]> places(StringBuilder all, int[] from, String string) {
        List<int[]> places = new ArrayList<>();
        for (int at = all.indexOf(string); at >= 0; at = all.indexOf(string, at + 1)) {
            places.add(new int[] {block(from, at), block(from, at + string.length() - 1)});
        }
        return places;
    }

    private static int block(int[] from, int at) {
        int found = Arrays.binarySearch(from, at);
        return found >= 0 ? found : -found - 2;
    }

    private static Boosted fit(List<Page> pages) {
        List<float[]> rows = new ArrayList<>();
        List<Integer> wanted = new ArrayList<>();
        for (Page page : pages) {
            int[] labels = labels(page);
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] >= 0) {
                    rows.add(page.rows()[i]);
                    wanted.add(labels[i]);
                }
            }
        }
        boolean[] right = new boolean[wanted.size()];
        double[] weight = new double[right.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = wanted.get(i) == WANTED;
            weight[i] = 1;
        }
        return Boosted.train(rows.toArray(new float[0][]), right, weight, SETTINGS, SEED);
    }

    /** Counts wanted strings found and missed, unwanted ones found and absent. */
    private static int[] count(Boosted model, List<Page> pages) {
        int[] counts = new int[4];
        for (Page page : pages) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < page.rows().length; i++) {
                if (model.chance(page.rows()[i]) > 0.5) {
                    text.append(page.texts().get(i)).append(' ');
                }
            }
            page.with().forEach(string -> counts[text.indexOf(string) >= 0 ? 0 : 1]++);
            page.without().forEach(string -> counts[text.indexOf(string) >= 0 ? 2 : 3]++);
        }
        return counts;
    }

    private static String figures(List<int[]> parts) {
        int[] sum = new int[4];
        parts.forEach(part -> Arrays.setAll(sum, i -> sum[i] + part[i]));
        double precision = sum[0] / (double) (sum[0] + sum[2]);
        double recall = sum[0] / (double) (sum[0] + sum[1]);
        return String.format(
                Locale.ROOT,
                "precision %.4f, recall %.4f, F1 %.4f %s",
                precision,
                recall,
                2 * precision * recall / (precision + recall),
                Arrays.toString(sum));
    }
}
