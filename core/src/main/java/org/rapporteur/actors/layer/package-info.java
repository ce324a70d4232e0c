/** Layers of the directory: YAML files that a person writes, checked and laid over each other. */
@NullMarked
package org.rapporteur.actors.layer;

import org.jspecify.annotations.NullMarked;
