package org.rapporteur.service;

import java.util.Optional;
import org.rapporteur.fetch.Address;
import org.rapporteur.fetch.FetchException;
import org.rapporteur.fetch.Fetched;
import org.rapporteur.fetch.Fetcher;
import org.rapporteur.fetch.Validators;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Outcome;

/** A page that is to be fetched. Its fields change when it comes, on one thread, before anybody asks for them. */
final class PageArrival implements Arrival {

    /** So many servers are asked at the same time. */
    static final int SERVERS = 8;

    private final Fetcher fetcher;
    private final Address address;
    private final Validators known;
    private final Hears hears;
    private Optional<FetchException> trouble = Optional.empty();
    private Validators validators;

    /** Hears what became of a page, when that is kept for good. */
    interface Hears {

        /**
         * Says what became of it.
         *
         * @param validators by what to ask for changes
         * @param trouble why it could not be had; empty if it came, readable or not
         */
        void done(Validators validators, Optional<FetchException> trouble);
    }

    /** Makes one of a page of which nothing is known. */
    PageArrival(Fetcher fetcher, Address address) {
        this(fetcher, address, Validators.NONE, (validators, trouble) -> {});
    }

    /**
     * Makes one.
     *
     * @param known by what to ask for changes
     * @param hears hears what became of it
     */
    PageArrival(Fetcher fetcher, Address address, Validators known, Hears hears) {
        this.fetcher = fetcher;
        this.address = address;
        this.known = known;
        this.hears = hears;
        this.validators = known;
    }

    /** Returns how many threads read pages that are fetched: more than there are processors, as most wait for servers. */
    static int threads() {
        return Math.max(Runtime.getRuntime().availableProcessors(), SERVERS);
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public Came come() {
        try {
            Fetched fetched = fetcher.get(address, known);
            if (fetched instanceof Fetched.Page page) {
                validators = page.validators();
                return Pages.of(page);
            }
            return new Came.AsKept(fetched.address().toString());
        } catch (FetchException e) {
            trouble = Optional.of(e);
            return new Came.Nothing(new Failure(name(), e.line()));
        }
    }

    @Override
    public void kept(Outcome outcome) {
        hears.done(validators, trouble);
    }
}
