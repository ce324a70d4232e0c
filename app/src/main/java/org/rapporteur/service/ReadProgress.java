package org.rapporteur.service;

import org.rapporteur.model.Failure;

/** Hears how reading articles into a record goes on. Called on the thread that asked for the reading. */
public interface ReadProgress {

    /**
     * Says that there are files of several articles, before {@link #begins} is called. How many they hold is not known before they
     * are read.
     *
     * @param files how many, each counted once
     */
    default void collections(long files) {}

    /**
     * Says how many articles there are, before the first is read.
     *
     * @param articles how many files that are one article were found, each counted once
     * @param otherFiles how many files are not of a type that is read
     */
    void begins(long articles, long otherFiles);

    /** Says that something cannot be read; its name is the path as a person gave it. */
    void failed(Failure failure);

    /** Says what limits the reading of the article at {@code path}, as a person gave it. */
    void noted(String path, String note);

    /** Says what the record holds for good by now, again and again up to the end. */
    void kept(Tally soFar);
}
