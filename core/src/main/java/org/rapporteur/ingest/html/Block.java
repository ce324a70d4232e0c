package org.rapporteur.ingest.html;

import java.util.ArrayList;
import java.util.List;

/** A piece of a page that stands on lines of its own: a paragraph, a heading, an entry of a list, a cell. */
final class Block {

    final Frame frame;
    final int index;
    final List<String> lines = new ArrayList<>();
    int letters;
    int linkLetters;
    int boldLetters;
    int timeLetters;
    int links;
    int words;
    int shortLower;
    int commas;
    int stops;
    int digits;
    int capitals;
    boolean hasTime;
    String text = "";

    Block(Frame frame, int index) {
        this.frame = frame;
        this.index = index;
    }

    /** Returns whether this reads like running text. */
    boolean isProse() {
        return letters >= 80 && linkLetters * 3 < letters && (stops > 0 || commas > 1);
    }

    double linkDensity() {
        return letters == 0 ? 0 : (double) linkLetters / letters;
    }
}
