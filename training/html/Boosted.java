import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Trees of decisions that are added up, each trained on what those before it leave wrong (Friedman 2001), for chances. */
final class Boosted {

    /** A tree as arrays: the feature asked at each node (-1 at a leaf), the bound, the node below it and above it, the value. */
    record Tree(int[] feature, float[] bound, int[] below, int[] above, float[] value) {
        float of(float[] x) {
            int at = 0;
            while (feature[at] >= 0) {
                at = x[feature[at]] <= bound[at] ? below[at] : above[at];
            }
            return value[at];
        }
    }

    record Settings(int trees, int depth, double rate, double share, double ridge, double least) {}

    final List<Tree> trees = new ArrayList<>();
    double start;

    private final float[][] x;
    private final byte[][] bins;
    private final float[][] bounds;
    private final double[] gradient;
    private final double[] curve;
    private final Settings settings;

    private Boosted(float[][] x, Settings settings) {
        this.x = x;
        this.settings = settings;
        int features = x[0].length;
        bounds = new float[features][];
        bins = new byte[features][x.length];
        for (int f = 0; f < features; f++) {
            float[] values = new float[x.length];
            for (int i = 0; i < x.length; i++) {
                values[i] = x[i][f];
            }
            Arrays.sort(values);
            bounds[f] = cuts(values);
            for (int i = 0; i < x.length; i++) {
                int at = Arrays.binarySearch(bounds[f], x[i][f]);
                bins[f][i] = (byte) (at >= 0 ? at : -at - 1);
            }
        }
        gradient = new double[x.length];
        curve = new double[x.length];
    }

    private static float[] cuts(float[] sorted) {
        List<Float> cuts = new ArrayList<>();
        int most = 60;
        for (int k = 1; k < most; k++) {
            float low = sorted[(int) ((long) k * sorted.length / most) - (k * sorted.length / most > 0 ? 1 : 0)];
            float next = low;
            int i = Arrays.binarySearch(sorted, low);
            while (i < sorted.length - 1 && sorted[i] == low) {
                i++;
            }
            next = sorted[i];
            float cut = next == low ? low : (low + next) / 2;
            if (next != low && (cuts.isEmpty() || cut > cuts.get(cuts.size() - 1))) {
                cuts.add(cut);
            }
        }
        float[] out = new float[cuts.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = cuts.get(i);
        }
        return out;
    }

    static Boosted train(float[][] x, boolean[] y, double[] weight, Settings settings, long seed) {
        Boosted model = new Boosted(x, settings);
        Random random = new Random(seed);
        double yes = 0;
        double all = 0;
        for (int i = 0; i < y.length; i++) {
            yes += y[i] ? weight[i] : 0;
            all += weight[i];
        }
        model.start = Math.log(yes / (all - yes));
        double[] score = new double[y.length];
        Arrays.fill(score, model.start);
        int features = x[0].length;
        for (int t = 0; t < settings.trees; t++) {
            for (int i = 0; i < y.length; i++) {
                double p = 1 / (1 + Math.exp(-score[i]));
                model.gradient[i] = weight[i] * ((y[i] ? 1 : 0) - p);
                model.curve[i] = weight[i] * Math.max(1e-6, p * (1 - p));
            }
            int[] use = random.ints(0, features).distinct().limit((long) Math.ceil(settings.share * features)).sorted().toArray();
            int[] rows = java.util.stream.IntStream.range(0, y.length).filter(i -> random.nextDouble() < 0.7).toArray();
            Tree tree = model.grow(use, rows);
            model.trees.add(tree);
            for (int i = 0; i < y.length; i++) {
                score[i] += tree.of(x[i]);
            }
        }
        return model;
    }

    private Tree grow(int[] use, int[] rows) {
        int most = 1 << (settings.depth + 1);
        int[] feature = new int[most];
        float[] bound = new float[most];
        int[] below = new int[most];
        int[] above = new int[most];
        float[] value = new float[most];
        List<int[]> at = new ArrayList<>();
        List<Integer> depth = new ArrayList<>();
        at.add(rows);
        depth.add(0);
        for (int node = 0; node < at.size(); node++) {
            int[] here = at.get(node);
            double g = 0;
            double h = 0;
            for (int i : here) {
                g += gradient[i];
                h += curve[i];
            }
            value[node] = (float) (settings.rate * g / (h + settings.ridge));
            feature[node] = -1;
            if (depth.get(node) >= settings.depth) {
                continue;
            }
            int[] best = split(here, use, g, h);
            if (best.length == 0) {
                continue;
            }
            int f = best[0];
            int cut = best[1];
            feature[node] = f;
            bound[node] = bounds[f][cut];
            below[node] = at.size();
            above[node] = at.size() + 1;
            at.add(Arrays.stream(here).filter(i -> bins[f][i] <= cut).toArray());
            at.add(Arrays.stream(here).filter(i -> bins[f][i] > cut).toArray());
            depth.add(depth.get(node) + 1);
            depth.add(depth.get(node) + 1);
        }
        int n = at.size();
        return new Tree(
                Arrays.copyOf(feature, n), Arrays.copyOf(bound, n), Arrays.copyOf(below, n), Arrays.copyOf(above, n), Arrays.copyOf(value, n));
    }

    private int[] split(int[] rows, int[] use, double g, double h) {
        double most = 1e-4;
        int[] best = {};
        double whole = g * g / (h + settings.ridge);
        double[] sumG = new double[64];
        double[] sumH = new double[64];
        for (int f : use) {
            int cuts = bounds[f].length;
            if (cuts == 0) {
                continue;
            }
            Arrays.fill(sumG, 0);
            Arrays.fill(sumH, 0);
            byte[] bin = bins[f];
            for (int i : rows) {
                sumG[bin[i]] += gradient[i];
                sumH[bin[i]] += curve[i];
            }
            double gl = 0;
            double hl = 0;
            for (int c = 0; c < cuts; c++) {
                gl += sumG[c];
                hl += sumH[c];
                double hr = h - hl;
                if (hl < settings.least || hr < settings.least) {
                    continue;
                }
                double gr = g - gl;
                double gain = gl * gl / (hl + settings.ridge) + gr * gr / (hr + settings.ridge) - whole;
                if (gain > most) {
                    most = gain;
                    best = new int[] {f, c};
                }
            }
        }
        return best;
    }

    double chance(float[] row) {
        double score = start;
        for (Tree tree : trees) {
            score += tree.of(row);
        }
        return 1 / (1 + Math.exp(-score));
    }

    /** Writes the trees as {@code ContentModel} reads them. */
    void write(java.io.DataOutputStream out, int features) throws java.io.IOException {
        out.writeInt(features);
        out.writeFloat((float) start);
        out.writeInt(trees.size());
        out.writeInt(trees.stream().mapToInt(tree -> tree.feature().length).sum());
        for (Tree tree : trees) {
            out.writeInt(tree.feature().length);
            for (int i = 0; i < tree.feature().length; i++) {
                out.writeShort(tree.feature()[i]);
                out.writeFloat(tree.feature()[i] < 0 ? tree.value()[i] : tree.bound()[i]);
                if (tree.feature()[i] >= 0) {
                    out.writeShort(tree.below()[i]);
                    out.writeShort(tree.above()[i]);
                }
            }
        }
    }
}
