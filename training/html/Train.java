import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.ingest.html.HtmlEvidence;

/** Trains the model of content. */
final class Train {

    record Page(String file, List<String> with, List<String> without, List<String> comments, List<String> texts, List<float[]> features) {}

    static String norm(String s) {
        return String.join(" ", s.replace('\u00A0', ' ').replace("\u00AD", "").strip().split("\\s+"));
    }

    static List<String> strings(JsonNode node) {
        List<String> out = new ArrayList<>();
        if (node != null) node.forEach(n -> out.add(norm(n.asText())));
        return out;
    }

    /** 1 wanted, 0 unwanted, -1 unknown. */
    static int[] labels(Page page) {
        int n = page.texts.size();
        int[] out = new int[n];
        java.util.Arrays.fill(out, -1);
        StringBuilder all = new StringBuilder();
        int[] from = new int[n];
        for (int i = 0; i < n; i++) {
            from[i] = all.length();
            all.append(page.texts.get(i)).append(' ');
        }
        for (boolean yes : new boolean[] {true, false}) {
            List<String> strings = new ArrayList<>(yes ? page.with : page.without);
            if (!yes) strings.addAll(page.comments);
            for (String s : strings) {
                List<int[]> places = new ArrayList<>();
                for (int at = all.indexOf(s); at >= 0; at = all.indexOf(s, at + 1)) {
                    int a = java.util.Arrays.binarySearch(from, at);
                    a = a >= 0 ? a : -a - 2;
                    int b = java.util.Arrays.binarySearch(from, at + s.length() - 1);
                    b = b >= 0 ? b : -b - 2;
                    places.add(new int[] {a, b});
                }
                if (yes && places.size() > 1) {
                    // longest block
                    int best = 0;
                    for (int k = 1; k < places.size(); k++) {
                        if (page.texts.get(places.get(k)[0]).length() > page.texts.get(places.get(best)[0]).length()) best = k;
                    }
                    places = List.of(places.get(best));
                }
                for (int[] p : places) {
                    for (int i = p[0]; i <= p[1]; i++) {
                        out[i] = out[i] == -1 || out[i] == (yes ? 1 : 0) ? (yes ? 1 : 0) : out[i] == 1 && !yes ? -2 : out[i];
                    }
                }
            }
        }
        return out;
    }

    static int[] score(Page page, double[] p, double bound) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < p.length; i++) {
            if (p[i] > bound) all.append(page.texts.get(i)).append(' ');
        }
        int[] c = new int[4];
        for (String s : page.with) c[all.indexOf(s) >= 0 ? 0 : 1]++;
        for (String s : page.without) c[all.indexOf(s) >= 0 ? 2 : 3]++;
        return c;
    }

    static String figures(int[] c) {
        double pr = c[0] / (double) (c[0] + c[2]), re = c[0] / (double) (c[0] + c[1]);
        return String.format(java.util.Locale.ROOT, "P %.4f R %.4f acc %.4f F1 %.4f %s", pr, re, (c[0] + c[3]) / (double) (c[0] + c[1] + c[2] + c[3]), 2 * pr * re / (pr + re), java.util.Arrays.toString(c));
    }

    static final Boosted.Settings SET = new Boosted.Settings(Integer.getInteger("trees", 250), Integer.getInteger("depth", 4), Double.parseDouble(System.getProperty("rate", "0.06")), Double.parseDouble(System.getProperty("share", "0.2")), 2, 1.5);

    static Boosted fit(List<Page> pages, List<int[]> labels, List<float[][]> rows, boolean weak, List<double[]> soft) {
        List<float[]> x = new ArrayList<>();
        List<Boolean> y = new ArrayList<>();
        List<Double> w = new ArrayList<>();
        for (int p = 0; p < pages.size(); p++) {
            int[] l = labels.get(p);
            for (int i = 0; i < l.length; i++) {
                if (l[i] >= 0) {
                    x.add(rows.get(p)[i]); y.add(l[i] == 1); w.add(1.0);
                } else if (soft != null && l[i] == -1) {
                    double q = soft.get(p)[i];
                    if (q > 0.9 || q < 0.1) { x.add(rows.get(p)[i]); y.add(q > 0.5); w.add(Double.parseDouble(System.getProperty("soft", "0.05"))); }
                }
            }
        }
        boolean[] yy = new boolean[y.size()];
        double[] ww = new double[y.size()];
        for (int i = 0; i < yy.length; i++) { yy[i] = y.get(i); ww[i] = w.get(i); }
        return Boosted.train(x.toArray(new float[0][]), yy, ww, SET, 7);
    }

    static double[] chances(Boosted m, float[][] rows) {
        double[] p = new double[rows.length];
        for (int i = 0; i < p.length; i++) p[i] = m.chance(rows[i]);
        return p;
    }

    static float[][] stacked(float[][] rows, double[] p) {
        float[][] out = new float[rows.length][];
        double[] run = new double[rows.length + 1];
        for (int i = 0; i < p.length; i++) run[i + 1] = run[i] + p[i];
        for (int i = 0; i < rows.length; i++) {
            int n = rows[i].length;
            float[] r = java.util.Arrays.copyOf(rows[i], n + 11);
            int k = n;
            r[k++] = (float) p[i];
            for (int d : new int[] {-3, -2, -1, 1, 2, 3}) r[k++] = i + d < 0 || i + d >= p.length ? 0 : (float) p[i + d];
            for (int wdw : new int[] {5, 15}) {
                int a = Math.max(0, i - wdw), b = Math.min(p.length, i + wdw + 1);
                r[k++] = (float) ((run[i] - run[a]) / Math.max(1, i - a));
                r[k++] = (float) ((run[b] - run[i + 1]) / Math.max(1, b - i - 1));
            }
            out[i] = r;
        }
        return out;
    }

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        JsonNode tree = new ObjectMapper().readTree(home.resolve("evaldata.json").toFile());
        List<JsonNode> nodes = new ArrayList<>();
        tree.forEach(nodes::add);
        List<Page> pages = nodes.parallelStream().map(v -> {
            String file = v.get("file").asText();
            try {
                HtmlEvidence e = HtmlEvidence.of(Files.readAllBytes(home.resolve("pages").resolve(file)));
                return new Page(file, strings(v.get("with")), strings(v.get("without")), strings(v.get("comments")), e.texts(), e.features());
            } catch (Exception e) {
                System.err.println(file + " " + e);
                return new Page(file, strings(v.get("with")), strings(v.get("without")), List.of(), List.of(), List.of());
            }
        }).toList();
        List<int[]> labels = pages.stream().map(Train::labels).toList();
        List<float[][]> rows = pages.stream().map(p -> p.features.toArray(new float[0][])).toList();
        int[] all = new int[4];
        for (Page p : pages) { double[] one = new double[p.texts.size()]; java.util.Arrays.fill(one, 1); int[] c = score(p, one, 0.5); for (int k = 0; k < 4; k++) all[k] += c[k]; }
        System.out.println("everything: " + figures(all) + " features " + rows.get(0)[0].length);
        System.out.println("labelled " + labels.stream().flatMapToInt(IntStream::of).filter(l -> l == 1).count() + " " + labels.stream().flatMapToInt(IntStream::of).filter(l -> l == 0).count() + " conflict " + labels.stream().flatMapToInt(IntStream::of).filter(l -> l == -2).count());
        // development: 60 % by hash
        List<Integer> dev = IntStream.range(0, pages.size()).filter(i -> Math.floorMod(pages.get(i).file.hashCode() * 31, 10) < 6).boxed().toList();
        List<Integer> check = IntStream.range(0, pages.size()).filter(i -> !dev.contains(i)).boxed().toList();
        System.out.println("dev " + dev.size() + " check " + check.size());
        if (args.length > 1) {
            List<Integer> use = args.length > 2 ? dev : IntStream.range(0, pages.size()).boxed().toList();
            Boosted m = fit(pick(pages, use), pick(labels, use), pick(rows, use), false, null);
            try (var out = new java.io.DataOutputStream(new java.util.zip.GZIPOutputStream(Files.newOutputStream(Path.of(args[1]))))) {
                m.write(out, rows.get(0)[0].length);
            }
            return;
        }
        int folds = 5;
        double[][] oof = cross(dev, folds, pages, labels, rows, null);
        report("dev cv stage1", dev, pages, oof);
        if (Boolean.getBoolean("misses")) misses(dev, pages, oof);
        double[][] first = oof;
        if (Boolean.getBoolean("soften")) {
            first = cross(dev, folds, pages, labels, rows, oof);
            report("dev cv soft", dev, pages, first);
        }
        List<float[][]> rows2 = new ArrayList<>(rows);
        for (int i : dev) rows2.set(i, stacked(rows.get(i), first[i]));
        double[][] oof2 = cross(dev, folds, pages, labels, rows2, null);
        report("dev cv stage2", dev, pages, oof2);
        if (Boolean.getBoolean("misses2")) misses(dev, pages, oof2);
        if (Boolean.getBoolean("check")) {
            Boosted m1 = fit(pick(pages, dev), pick(labels, dev), pick(rows, dev), false, null);
            Boosted m2 = fit(pick(pages, dev), pick(labels, dev), pick(rows2, dev), false, null);
            double[][] pc = new double[pages.size()][];
            double[][] pc2 = new double[pages.size()][];
            for (int i : check) { pc[i] = chances(m1, rows.get(i)); pc2[i] = chances(m2, stacked(rows.get(i), pc[i])); }
            report("check stage1", check, pages, pc);
            report("check stage2", check, pages, pc2);
        }
    }

    static void misses(List<Integer> use, List<Page> pages, double[][] p) {
        for (int i : use) {
            Page page = pages.get(i);
            int[] c = score(page, p[i], 0.5);
            if (c[1] + c[2] > 0) {
                System.out.println("== " + page.file + " " + java.util.Arrays.toString(c));
                for (boolean yes : new boolean[] {true, false}) for (String s : yes ? page.with : page.without) {
                    boolean hit = score(new Page("", List.of(s), List.of(), List.of(), page.texts, page.features), p[i], 0.5)[0] == 1;
                    if (hit != yes) {
                        StringBuilder b = new StringBuilder();
                        for (int k = 0; k < page.texts.size(); k++) if (page.texts.get(k).contains(s)) b.append(String.format(java.util.Locale.ROOT, " %d/%d:%.2f", k, page.texts.size(), p[i][k])).append(" {" + (page.texts.get(k).length() > 80 ? page.texts.get(k).substring(0, 80) : page.texts.get(k)) + "}");
                        System.out.println((yes ? "  MISSED " : "  WRONG ") + s + " ->" + b);
                    }
                }
            }
        }
    }

    static <T> List<T> pick(List<T> all, List<Integer> use) {
        return use.stream().map(all::get).toList();
    }

    static double[][] cross(List<Integer> dev, int folds, List<Page> pages, List<int[]> labels, List<float[][]> rows, double[][] soft) {
        double[][] out = new double[pages.size()][];
        IntStream.range(0, folds).parallel().forEach(f -> {
            List<Integer> train = dev.stream().filter(i -> dev.indexOf(i) % folds != f).toList();
            Boosted m = fit(pick(pages, train), pick(labels, train), pick(rows, train), false, soft == null ? null : train.stream().map(i -> soft[i]).toList());
            for (int k = 0; k < dev.size(); k++) if (k % folds == f) out[dev.get(k)] = chances(m, rows.get(dev.get(k)));
        });
        return out;
    }

    static void report(String name, List<Integer> use, List<Page> pages, double[][] p) {
        for (double bound : new double[] {0.3, 0.4, 0.5, 0.6}) {
            int[] all = new int[4];
            for (int i : use) { int[] c = score(pages.get(i), p[i], bound); for (int k = 0; k < 4; k++) all[k] += c[k]; }
            System.out.println(name + " @" + bound + " " + figures(all));
        }
    }
}
