package org.rapporteur.cli;

/** How a piece of text looks on a terminal with colours. */
enum Style {
    PLAIN(""),
    BOLD("1"),
    /** The mention of who said something. */
    SOURCE("1;36"),
    /** The words that attribute. */
    CUE("33"),
    /** What was said. */
    CONTENT("32"),
    /** What is not article text. */
    MASKED("2");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** Returns {@code text}, which must be safe to print, in this style, if {@code screen} shows styles. */
    String on(Screen screen, String text) {
        return screen.hasColour() && !code.isEmpty() && !text.isEmpty()
                ? "\u001b[" + code + "m" + text + "\u001b[0m"
                : text;
    }
}
