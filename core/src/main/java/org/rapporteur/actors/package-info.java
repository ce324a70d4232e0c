/** Who is known before an article is read: persons, governments, bodies and groups, with their names, terms and sides. */
@NullMarked
package org.rapporteur.actors;

import org.jspecify.annotations.NullMarked;
