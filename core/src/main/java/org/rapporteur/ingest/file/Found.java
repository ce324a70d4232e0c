package org.rapporteur.ingest.file;

import org.rapporteur.model.Failure;

/** What a walk over files comes upon: an article's file, or a place that it cannot go on from. */
public sealed interface Found permits ArticleFile, Found.Lost {

    /**
     * A file or folder that cannot be read; the walk goes on behind it.
     *
     * @param failure what went wrong and how to mend it
     */
    record Lost(Failure failure) implements Found {}
}
