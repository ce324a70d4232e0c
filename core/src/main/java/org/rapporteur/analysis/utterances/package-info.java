/**
 * One remark and all its reports: statements that tell the same thing said by the same speaker on the same occasion are
 * merged into an utterance.
 */
@NullMarked
package org.rapporteur.analysis.utterances;

import org.jspecify.annotations.NullMarked;
