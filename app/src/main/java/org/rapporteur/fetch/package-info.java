/** Pages from the web: politely, safely, and within bounds. Knows no articles. */
@NullMarked
package org.rapporteur.fetch;

import org.jspecify.annotations.NullMarked;
