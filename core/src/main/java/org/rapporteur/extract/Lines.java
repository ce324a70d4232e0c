package org.rapporteur.extract;

/** What breaks a line. */
final class Lines {

    private Lines() {}

    /** Returns whether a code point breaks a line: line feed, carriage return, next line, line or paragraph separator. */
    static boolean isBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x0B || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }
}
