/** From paths to decoded texts: walks folders, bounds what is read and finds a file's encoding. */
@NullMarked
package org.rapporteur.ingest.file;

import org.jspecify.annotations.NullMarked;
