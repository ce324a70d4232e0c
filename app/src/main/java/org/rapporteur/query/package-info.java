/** What is asked of a search and what it finds: the words that those who ask share with those who look. */
@NullMarked
package org.rapporteur.query;

import org.jspecify.annotations.NullMarked;
