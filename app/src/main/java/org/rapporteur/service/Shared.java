package org.rapporteur.service;

import java.util.HashMap;
import java.util.Map;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.edits.Mention;
import org.rapporteur.store.Told;

/**
 * Makes what is the same the same object: few say most, on few days and about few things, so that a million statements take less than half the
 * memory. Mutable; to be dropped when all is gathered.
 */
final class Shared {

    private final Map<Object, Object> known = new HashMap<>();

    /** Returns an equal statement. */
    Said said(Said said) {
        Said.Codes codes = said.coding();
        return new Said(
                said.id(),
                same(said.who()),
                same(said.when()),
                said.report(),
                said.kind(),
                said.words(),
                new Said.Codes(
                        same(codes.act()),
                        same(codes.issues()),
                        same(codes.stances()),
                        codes.conditions(),
                        same(codes.about()),
                        codes.sure()));
    }

    /** Returns an equal telling. */
    Told told(Told told) {
        Mention mention = told.mention();
        return new Told(
                new Mention(mention.statement(), mention.article(), same(mention.who()), mention.since()),
                same(told.role()),
                same(told.side()),
                same(told.saidOn()));
    }

    @SuppressWarnings("unchecked") // Equal objects of these types, all of them immutable, are of one class.
    private <T> T same(T value) {
        Object there = known.putIfAbsent(value, value);
        return there == null ? value : (T) there;
    }
}
