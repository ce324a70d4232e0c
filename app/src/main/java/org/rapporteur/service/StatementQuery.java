package org.rapporteur.service;

import java.util.Optional;
import org.rapporteur.model.Kind;
import org.rapporteur.model.PartialDate;

/**
 * Which statements are wanted. An absent condition holds for all; words are compared without regard to capitals, accents
 * and the shape of quotation marks.
 *
 * @param speaker words in the speaker's name, or in the mention of the speaker
 * @param text words in what was said, one after the other as given
 * @param since in an article published then or later
 * @param until in an article published then or earlier
 * @param kind how much is quoted
 * @param article the article's name, the beginning of its id, the id of a statement in it, or the path of its file
 */
public record StatementQuery(
        Optional<String> speaker,
        Optional<String> text,
        Optional<PartialDate> since,
        Optional<PartialDate> until,
        Optional<Kind> kind,
        Optional<String> article) {}
