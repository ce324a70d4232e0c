package org.rapporteur.resolve;

import java.util.List;

/** The features by which somebody is told apart who may be meant. Their names stand in the model. */
final class Features {

    /** How many sentences ago. */
    static final String[] SENTENCES = {"s0", "s1", "s2", "s3", "s3", "s5", "s5", "s5", "s8"};

    /** How many paragraphs ago. */
    static final String[] PARAGRAPHS = {"p0", "p1", "p2", "p3"};

    /** How many words ago. */
    static final String[] WORDS = {
        "w1", "w1", "w1", "w3", "w3", "w3", "w6", "w6", "w6", "w6", "w10", "w10", "w10", "w10", "w10", "w15"
    };

    /** The how many-th of those in question, counted backwards from the mention. */
    static final String[] RANK = {"r0", "r1", "r2", "r3"};

    /** How often mentioned. */
    static final String[] COUNT = {"n1", "n1", "n2", "n3", "n3", "n3", "n6"};

    /** How many are in question. */
    static final String[] OPTIONS = {"none-of-0", "none-of-1", "none-of-2", "none-of-3", "none-of-3", "none-of-5"};

    /** The subject of its sentence, so many sentences ago. */
    static final String[] SUBJECT = {"sub0", "sub1", "sub2", "sub3"};

    /** Something else in its sentence. */
    static final String[] OBJECT = {"obj0", "obj1", "obj2", "obj3"};

    /** Source of a statement, so many paragraphs ago. */
    static final String[] SOURCE = {"src0", "src1", "src2"};

    /** Source of the last statement, so many paragraphs ago. */
    static final String[] LAST = {"last0", "last1", "last2"};

    /** How well a description fits, from not at all. */
    static final String[] FIT = {"fit-no", "fit0", "fit1", "fit2", "fit3", "fit4", "fit5", "fit6"};

    /** How well the best of those in question fits. */
    static final String[] NONE_FIT = {"none-fit-no", "none-fit0", "none-fit1", "none-fit2", "none-fit3"};

    private static final int LONGEST_HEADLINE = 30;

    private Features() {}

    /** Returns the name of a number; the last name is that of all greater ones, the first that of all negative ones. */
    static String at(String[] names, int number) {
        return names[Math.max(0, Math.min(names.length - 1, number))];
    }

    /** Adds what somebody is. */
    static void about(Entity entity, List<String> out) {
        out.add(entity.isUnnamed() ? "unnamed" : entity.words().size() > 1 ? "names" : "name");
        if (entity.isPerson()) {
            out.add(entity.isSurelyPerson() ? "surely" : "maybe");
            out.add(entity.gender().isPresent() ? "gender" : "no-gender");
            out.add(entity.roles().isEmpty() ? "no-role" : "role");
        } else {
            out.add(entity.isSeveral() ? "several" : entity.isBody() ? "body" : entity.isPlace() ? "place" : "thing");
        }
    }

    /** Returns where a mention stands: at the start of a paragraph or sentence, behind a quotation, or else. */
    static String position(Words words, int at) {
        if (at == 0 || words.paragraph(at - 1) != words.paragraph(at)) {
            return "paragraph";
        }
        String before = words.text(at - 1);
        String said = at > 1 ? words.text(at - 2) : before;
        if ("”\"’»“".contains(before) || (!words.isWord(at - 2 < 0 ? 0 : at - 2) && "”\"’»".contains(said))) {
            return "quote";
        }
        return words.opensSentence(at) ? "sentence" : before.equals(",") ? "comma" : "inside";
    }

    /** Returns whether a mention stands in a line without a full stop, as headlines are. */
    static boolean isHeadline(Words words, int at) {
        int i = at + 1;
        while (i < words.count() && words.paragraph(i) == words.paragraph(at)) {
            if (i > at + LONGEST_HEADLINE || ".?!”\"".contains(words.text(i))) {
                return false;
            }
            i++;
        }
        return true;
    }
}
