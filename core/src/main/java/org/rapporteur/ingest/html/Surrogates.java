package org.rapporteur.ingest.html;

/** Replaces what is no character: surrogates without their other half, as character references can make them. */
final class Surrogates {

    private Surrogates() {}

    /** Returns the text with U+FFFD in place of every unpaired surrogate. */
    static String mended(CharSequence text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else {
                mended = mended == null ? new StringBuilder(text) : mended;
                mended.setCharAt(i, '\uFFFD');
            }
        }
        return mended == null ? text.toString() : mended.toString();
    }
}
