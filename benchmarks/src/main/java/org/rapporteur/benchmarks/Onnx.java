package org.rapporteur.benchmarks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Models in ONNX: one that does nothing but multiply matrices, and what another one multiplies. */
final class Onnx {

    // Field numbers of the ONNX messages.
    private static final int MODEL_IR = 1;
    private static final int MODEL_GRAPH = 7;
    private static final int MODEL_OPSET = 8;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_NAME = 2;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int GRAPH_INPUT = 11;
    private static final int GRAPH_OUTPUT = 12;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_OPERATOR = 4;
    private static final int NODE_DOMAIN = 7;
    private static final int TENSOR_DIMENSION = 1;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW = 9;

    private static final int FLOAT = 1;
    private static final int INT8 = 3;
    private static final String MICROSOFT = "com.microsoft";

    /** An operator that multiplies queries with keys, and the result with values. */
    private static final String ATTENTION = "Attention";

    /**
     * How much a model multiplies.
     *
     * @param weights the numbers in the matrices that each piece is multiplied with
     * @param attentions how many products of two computed matrices there are
     * @param width the width of the model's hidden state
     */
    record Work(long weights, int attentions, int width) {

        /** Returns the floating-point operations of one window: two for each multiplication, its sum included. */
        double operations(int pieces) {
            return 2.0 * weights * pieces + 2.0 * attentions * pieces * pieces * width;
        }
    }

    private Onnx() {}

    /**
     * Returns a model that multiplies its input with a matrix that widens it and one that narrows it again, by turns.
     *
     * @param rows the rows of the input
     * @param narrow its columns
     * @param wide the columns between the two products
     * @param rounds how often both are done
     * @param eightBit whether with 8-bit weights and inputs quantised on the way, as the shipped model does
     */
    static byte[] products(int rows, int narrow, int wide, int rounds, boolean eightBit) {
        Proto graph = new Proto();
        String input = "x";
        for (int i = 0; i < 2 * rounds; i++) {
            String weights = i % 2 == 0 ? "widen" : "narrow";
            String output = i == 2 * rounds - 1 ? "y" : "x" + i;
            Proto node = new Proto().text(NODE_INPUT, input).text(NODE_INPUT, weights);
            if (eightBit) {
                node.text(NODE_INPUT, "scale").text(NODE_DOMAIN, MICROSOFT);
            }
            graph.message(
                    GRAPH_NODE,
                    node.text(NODE_OUTPUT, output).text(NODE_OPERATOR, eightBit ? "DynamicQuantizeMatMul" : "MatMul"));
            input = output;
        }
        graph.text(GRAPH_NAME, "products");
        graph.message(GRAPH_INITIALIZER, matrix("widen", narrow, wide, eightBit));
        graph.message(GRAPH_INITIALIZER, matrix("narrow", wide, narrow, eightBit));
        if (eightBit) {
            graph.message(GRAPH_INITIALIZER, scale());
        }
        graph.message(GRAPH_INPUT, value("x", rows, narrow)).message(GRAPH_OUTPUT, value("y", rows, narrow));
        return new Proto()
                .number(MODEL_IR, 8)
                .message(MODEL_GRAPH, graph)
                .message(MODEL_OPSET, new Proto().text(1, "").number(2, 17))
                .message(MODEL_OPSET, new Proto().text(1, MICROSOFT).number(2, 1))
                .toBytes();
    }

    private static Proto scale() {
        byte[] raw = ByteBuffer.allocate(Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(0, 1e-3f)
                .array();
        return new Proto().number(TENSOR_TYPE, FLOAT).text(TENSOR_NAME, "scale").bytes(TENSOR_RAW, raw);
    }

    private static Proto matrix(String name, int rows, int columns, boolean eightBit) {
        Random random = new Random(rows);
        ByteBuffer raw = ByteBuffer.allocate(rows * columns * (eightBit ? 1 : Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        while (raw.hasRemaining()) {
            if (eightBit) {
                raw.put((byte) (random.nextInt(127) - 63));
            } else {
                raw.putFloat((float) (random.nextGaussian() / Math.sqrt(rows)));
            }
        }
        return new Proto()
                .number(TENSOR_DIMENSION, rows)
                .number(TENSOR_DIMENSION, columns)
                .number(TENSOR_TYPE, eightBit ? INT8 : FLOAT)
                .text(TENSOR_NAME, name)
                .bytes(TENSOR_RAW, raw.array());
    }

    private static Proto value(String name, int rows, int columns) {
        Proto shape = new Proto().message(1, new Proto().number(1, rows)).message(1, new Proto().number(1, columns));
        Proto tensor = new Proto().number(1, FLOAT).message(2, shape);
        return new Proto().text(1, name).message(2, new Proto().message(1, tensor));
    }

    /** Returns what the model in a file multiplies for each piece of its input. */
    static Work work(byte[] model) {
        List<Proto.Field> graph = Proto.fields(Proto.fields(ByteBuffer.wrap(model)).stream()
                .filter(field -> field.number() == MODEL_GRAPH)
                .findFirst()
                .orElseThrow()
                .bytes());
        Map<String, long[]> matrices = new HashMap<>();
        graph.stream()
                .filter(field -> field.number() == GRAPH_INITIALIZER)
                .forEach(field -> addMatrix(Proto.fields(field.bytes()), matrices));
        long weights = 0;
        int attentions = 0;
        int width = 0;
        for (Proto.Field field : graph) {
            if (field.number() != GRAPH_NODE || !isProduct(Proto.fields(field.bytes()))) {
                continue;
            }
            long[] shape = Proto.fields(field.bytes()).stream()
                    .filter(each -> each.number() == NODE_INPUT)
                    .map(each -> matrices.getOrDefault(each.text(), new long[0]))
                    .filter(each -> each.length == 2)
                    .findFirst()
                    .orElse(new long[0]);
            if (shape.length == 2) {
                weights += shape[0] * shape[1];
                width = width == 0 ? (int) shape[0] : width;
            } else {
                attentions += is(Proto.fields(field.bytes()), ATTENTION) ? 2 : 1;
            }
        }
        return new Work(weights, attentions, width);
    }

    private static boolean isProduct(List<Proto.Field> node) {
        return is(node, "MatMul") || is(node, "Gemm") || is(node, ATTENTION);
    }

    private static boolean is(List<Proto.Field> node, String operator) {
        return node.stream()
                .filter(field -> field.number() == NODE_OPERATOR)
                .anyMatch(field -> field.text().contains(operator));
    }

    private static void addMatrix(List<Proto.Field> tensor, Map<String, long[]> matrices) {
        String name = "";
        long[] dimensions = new long[0];
        for (Proto.Field field : tensor) {
            if (field.number() == TENSOR_NAME) {
                name = field.text();
            } else if (field.number() == TENSOR_DIMENSION && field.bytes().hasRemaining()) {
                ByteBuffer packed = field.bytes().duplicate();
                while (packed.hasRemaining()) {
                    dimensions = with(dimensions, Proto.readVarint(packed));
                }
            } else if (field.number() == TENSOR_DIMENSION) {
                dimensions = with(dimensions, field.value());
            }
        }
        matrices.put(name, dimensions);
    }

    private static long[] with(long[] values, long value) {
        long[] more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = value;
        return more;
    }
}
