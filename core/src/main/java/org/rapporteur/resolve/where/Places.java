package org.rapporteur.resolve.where;

import java.util.Set;

/** Words with a capital that "in" may stand before although they name no place. */
final class Places {

    static final Set<String> NONE =
            Words.of("english french german russian ukrainian arabic hebrew persian farsi chinese mandarin spanish "
                    + "turkish urdu hindi pashto dari swahili korean japanese polish portuguese italian kurdish "
                    + "amharic burmese serbian armenian georgian azeri god war ramadan easter christmas parliament "
                    + "congress i ii mr mrs ms dr president minister general he she they");

    private Places() {}
}
