package org.rapporteur.web.api;

import java.math.BigInteger;
import java.util.List;

/**
 * Something that a question can say in its address.
 *
 * @param name its name
 * @param isInPath whether it is a part of the path, rather than behind the question mark
 * @param isRequired whether it has to be given
 * @param description what it means
 * @param schema what its value looks like
 */
record Parameter(String name, boolean isInPath, boolean isRequired, String description, Schema schema) {

    private static final int LONGEST = 2000;
    private static final int LONGEST_NUMBER = 9;

    static Parameter path(String name, String description) {
        return new Parameter(name, true, true, description, Schema.text(LONGEST));
    }

    static Parameter query(String name, String description, Schema schema) {
        return new Parameter(name, false, false, description, schema);
    }

    /** Returns a parameter whose value is any text. */
    static Parameter query(String name, String description) {
        return query(name, description, Schema.text(LONGEST));
    }

    /**
     * Checks a value as it stands in the address.
     *
     * @throws Problem naming the parameter if it will not do
     */
    void check(String value) {
        if (schema.isFlag() && !List.of("true", "false").contains(value)) {
            throw Problem.wrong("parameter", name, name + " is true or false", List.of("true", "false"));
        }
        try {
            if (schema.isWhole()) {
                boolean isNumber = value.matches("-?[0-9]{1," + LONGEST_NUMBER + "}");
                schema.check(isNumber ? new BigInteger(value) : BigInteger.ONE.shiftLeft(64), name);
            } else if (!schema.isFlag()) {
                schema.check(value, name);
            }
        } catch (Schema.Wrong e) {
            throw Problem.wrong("parameter", name, String.valueOf(e.getMessage()), e.allowed());
        }
    }
}
