/** Where sides agree, where they might, and where they do not. */
@NullMarked
package org.rapporteur.analysis.ground;

import org.jspecify.annotations.NullMarked;
