/** What persons decide about the statements of a record: what is kept of it. */
@NullMarked
package org.rapporteur.model.reviews;

import org.jspecify.annotations.NullMarked;
