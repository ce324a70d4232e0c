package org.rapporteur.document;

import java.util.List;

/** A part of a document that stands for itself. */
public sealed interface Block {

    /**
     * A heading.
     *
     * @param level 2 for a part of the document, 3 for a part of such a part; the document's title is the only one of level 1
     * @param text its words
     */
    record Heading(int level, String text) implements Block {

        /**
         * Checks the level.
         *
         * @throws IllegalArgumentException if it is neither 2 nor 3
         */
        public Heading {
            if (level < 2 || level > 3) {
                throw new IllegalArgumentException("A heading within a document is of level 2 or 3, not " + level);
            }
        }
    }

    /**
     * A paragraph.
     *
     * @param content its pieces
     */
    record Paragraph(List<Inline> content) implements Block {

        /** Copies the list. */
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /**
     * A list without numbers.
     *
     * @param items the pieces of each item
     */
    record Bullets(List<List<Inline>> items) implements Block {

        /** Copies the lists. */
        public Bullets {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A table. The first cell of a row is its heading.
     *
     * @param columns the headings of the columns
     * @param rows the rows, each with as many cells as there are columns
     */
    record Grid(List<String> columns, List<List<List<Inline>>> rows) implements Block {

        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException if a row has fewer or more cells than there are columns
         */
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream()
                    .map(row -> row.stream().map(List::copyOf).toList())
                    .toList();
            for (List<List<Inline>> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "A row of " + row.size() + " cells does not fit " + columns.size() + " columns");
                }
            }
        }
    }
}
