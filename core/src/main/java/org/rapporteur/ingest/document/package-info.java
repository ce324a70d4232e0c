/** Takes articles out of documents: letters and mailboxes, books, PDF, DOCX and RTF. */
@NullMarked
package org.rapporteur.ingest.document;

import org.jspecify.annotations.NullMarked;
