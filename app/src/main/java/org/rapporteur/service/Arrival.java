package org.rapporteur.service;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ingest.ArticleWalk;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.file.Found;
import org.rapporteur.model.Article;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Outcome;

/** Something that is to be read into a record. */
interface Arrival {

    /** Returns the name in the record, as far as it is known before the thing is looked at. */
    String name();

    /** Returns what a person calls it: its name, unless that was made of something else. */
    default String given() {
        return name();
    }

    /** Returns whether it is a path that leads nowhere, rather than an article. */
    default boolean isLost() {
        return false;
    }

    /** Looks at it, which may take long; on any thread. */
    Came come();

    /** Hears that what came of it is in the record for good. */
    default void kept(Outcome outcome) {}

    /** What came. */
    sealed interface Came {

        /**
         * A text.
         *
         * @param article under the name that it has in the record
         * @param isPage whether only its text counts, as the bytes around it are others at each visit
         */
        record Text(Article article, boolean isPage) implements Came {}

        /** What the record has under this name, to which nothing is new. */
        record AsKept(String name) implements Came {}

        /** Nothing that can be read. */
        record Nothing(Failure failure) implements Came {}
    }

    /** Something that a walk over files met: an article, or a path that leads nowhere. */
    final class OfFile implements Arrival {

        private final AtomicReference<ArticleWalk.@Nullable Met> met;
        private final String name;
        private final String given;
        private final boolean isLost;

        /**
         * Makes one.
         *
         * @param file the name of its file in the record
         */
        OfFile(ArticleWalk.Met met, String file) {
            this.met = new AtomicReference<>(met);
            name = file + met.behind();
            given = met.given();
            isLost = met.found() instanceof Found.Lost;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String given() {
            return given;
        }

        @Override
        public boolean isLost() {
            return isLost;
        }

        @Override
        public Came come() {
            // Its bytes are let go of here: this waits until the record is written.
            ArticleWalk.Met once = met.getAndSet(null);
            if (once == null) {
                throw new IllegalStateException(name + " came already");
            }
            return named(name, once.read(), Optional.empty());
        }
    }

    /**
     * Returns what was received under its name in the record.
     *
     * @param url where it was published, if it does not say so itself; empty for a file
     */
    static Came named(String name, Ingested ingested, Optional<String> url) {
        if (ingested instanceof Ingested.Refused refused) {
            return new Came.Nothing(new Failure(name, refused.failure().message()));
        }
        Article received = ((Ingested.Received) ingested).article();
        return new Came.Text(
                new Article(
                        name,
                        received.text(),
                        received.sha256(),
                        received.metadata().orElse(Pages.at(url)),
                        received.paragraphs(),
                        received.warnings()),
                url.isPresent());
    }
}
