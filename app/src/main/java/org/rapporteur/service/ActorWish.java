package org.rapporteur.service;

import java.util.List;

/** How a person wants to correct who is who. Actors are named by their ids, the beginnings of these, or their names. */
public sealed interface ActorWish {

    /**
     * That several actors are one.
     *
     * @param from those who are really another one
     * @param into who they are; may be one of the built-in directory whom the record does not have yet
     */
    record Merge(List<String> from, String into) implements ActorWish {

        /** Copies the list. */
        public Merge {
            from = List.copyOf(from);
        }
    }

    /**
     * That a part of an actor's statements is somebody else's.
     *
     * @param actor the actor
     * @param name the other's name; of somebody whom the record or the directory has, that one
     * @param articles in which it is the other, each as {@link ShowArticle} takes them
     * @param statements that are the other's, by their ids or the beginnings of these
     */
    record Split(String actor, String name, List<String> articles, List<String> statements) implements ActorWish {

        /** Copies the lists. */
        public Split {
            articles = List.copyOf(articles);
            statements = List.copyOf(statements);
        }
    }

    /**
     * What an actor is called.
     *
     * @param actor the actor
     * @param name the name
     */
    record Rename(String actor, String name) implements ActorWish {}

    /**
     * That an edit is taken back.
     *
     * @param edit its number, from 1
     */
    record Undo(int edit) implements ActorWish {}
}
