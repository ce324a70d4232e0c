/** Takes the articles out of what databases of news export: told by their marks, and by nothing less. */
@NullMarked
package org.rapporteur.ingest.database;

import org.jspecify.annotations.NullMarked;
