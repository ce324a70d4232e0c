package org.rapporteur.ingest.html;

/** Counts what stands in a block. */
final class Measure {

    private Measure() {}

    /** Joins a block's lines and counts its words and signs. */
    static void of(Block block) {
        block.text = String.join(" ", block.lines);
        String text = block.text;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c == ' ') {
                if (i > start) {
                    word(block, text, start, i);
                }
                start = i + 1;
            } else if (c == ',' || c == '،' || c == '、' || c == '，') {
                block.commas++;
            } else if (c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '؟') {
                block.stops++;
            } else if (c >= '0' && c <= '9') {
                block.digits++;
            } else if (Character.isUpperCase(c)) {
                block.capitals++;
            }
        }
    }

    private static void word(Block block, String text, int start, int end) {
        block.words++;
        if (end - start <= 4 && Character.isLowerCase(text.charAt(start))) {
            block.shortLower++;
        }
    }
}
