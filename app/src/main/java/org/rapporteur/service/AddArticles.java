package org.rapporteur.service;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.Failure;

/**
 * Articles that somebody hands over, as files, as texts or as addresses, until they are read in one errand. For one request; not for several
 * threads.
 */
public final class AddArticles {

    /** What a person may say about a text, by the keys of a sidecar. */
    public static final List<String> KNOWN = List.of("title", "outlet", "published", "byline", "url");

    /** So many files, texts and addresses at once. */
    public static final int MOST = 1000;

    private final OpenRecord record;
    private final Person person;
    private final Inbox inbox;
    private final List<String> files = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<Failure> refused = new ArrayList<>();

    /**
     * Starts to gather articles for a record.
     *
     * @param person who asks for it
     * @throws InputException if they may not add articles
     */
    public AddArticles(OpenRecord record, Person person) throws InputException {
        person.require(Right.ADD);
        this.record = record;
        this.person = person;
        this.inbox = Inbox.of(record.file());
    }

    /**
     * Takes a file. One that cannot be an article is told when the errand is run.
     *
     * @param name what it was called, by whom ever
     * @param in its bytes; stays open
     */
    public void file(String name, InputStream in) throws InputException {
        requireRoom();
        try {
            files.add(inbox.keep(name, in).toString());
        } catch (InputException e) {
            refuse(name, String.join(" ", e.lines()));
        }
    }

    /** Notes that a file cannot be read, and why; the reason goes on behind the name. */
    public void refuse(String name, String why) {
        refused.add(new Failure(name, why));
    }

    /**
     * Takes a text.
     *
     * @param known what is known about it, by {@link #KNOWN}; what is blank is left out
     * @throws InputException if there is no text, or it cannot be kept
     */
    public void text(String text, Map<String, String> known) throws InputException {
        requireRoom();
        files.add(inbox.keep(text, known).toString());
    }

    /**
     * Takes the address of a page; nothing else, as a path would be one of the machine on which the desk runs.
     *
     * @throws InputException if it is none
     */
    public void address(String address) throws InputException {
        requireRoom();
        if (!WebWish.isPage(address)) {
            throw InputException.wrongCall(
                    "\"" + address + "\" is no address of a page; write https://…, one in a line");
        }
        addresses.add(address);
    }

    private void requireRoom() throws InputException {
        if (files.size() + addresses.size() + refused.size() >= MOST) {
            throw InputException.wrongCall(
                    "Add " + MOST + " files at once at most; \"rapporteur read\" takes whole folders");
        }
    }

    /**
     * Begins to read what was gathered.
     *
     * @return the number of the errand
     * @throws InputException if nothing was gathered
     */
    public long begin(Errands errands) throws InputException {
        List<String> sources = new ArrayList<>(files);
        sources.addAll(addresses);
        if (sources.isEmpty() && refused.isEmpty()) {
            throw InputException.wrongCall("Choose files, paste a text or give an address");
        }
        Path file = record.file();
        HowToRead how = record.how();
        List<Failure> told = List.copyOf(refused);
        String what = sources.size() == 1 ? "Reading an article" : "Reading " + sources.size() + " articles";
        return errands.begin(what, progress -> {
            told.forEach(progress::failed);
            if (sources.isEmpty()) {
                throw InputException.broken("None of it can be read");
            }
            return ReadArticles.as(person).run(sources, file, how, WebWish.USUAL, progress);
        });
    }
}
