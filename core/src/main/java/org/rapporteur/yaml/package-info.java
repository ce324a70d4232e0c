/** Files in YAML that a person writes: read with bounds, and all that has to be mended in them told with its place. */
@NullMarked
package org.rapporteur.yaml;

import org.jspecify.annotations.NullMarked;
