package org.rapporteur.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.rapporteur.service.Accounts;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.Serving;
import org.rapporteur.web.api.Api;

/** The desk on a server of its own. Start with {@link #start}. */
public final class Desk implements Serving.Running {

    private static final String STYLE = "desk.css";
    private static final String SCRIPT = "desk.js";
    private static final int LONGEST_REQUEST = 1 << 20;

    private final Javalin server;
    private final URI address;
    private final OpenRecord record;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Desk(Javalin server, URI address, OpenRecord record) {
        this.server = server;
        this.address = address;
        this.record = record;
    }

    /**
     * Starts the desk.
     *
     * @throws InputException if the record or the dossier cannot be used, or nothing can listen there
     */
    public static Desk start(Serving.Settings settings) throws InputException {
        OpenRecord record = OpenRecord.of(settings.record(), settings.how());
        if (!settings.isLocal() && Accounts.of(settings.record()).names().isEmpty()) {
            throw InputException.wrongCall(
                    "Over a network only those with an account may look at a record, and there is"
                            + " none yet; add one with \"rapporteur accounts add NAME --record " + settings.record()
                            + "\"");
        }
        Javalin server = Javalin.create(config -> configure(config, settings, record));
        try {
            server.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            throw InputException.wrongCall("Nothing can listen at " + settings.host() + ", port " + settings.port()
                    + "; another program may do so: give another one with --port");
        }
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return new Desk(server, URI.create("http://" + host + ":" + server.port() + "/"), record);
    }

    private static void configure(JavalinConfig config, Serving.Settings settings, OpenRecord record) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = LONGEST_REQUEST;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(server -> server.setErrorHandler(Unreadable::answer));
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(Unreadable::answer));
        Guard guard = new Guard(settings.host(), settings.names());
        Asset style = Asset.read(STYLE, "text/css; charset=utf-8");
        Asset script = Asset.read(SCRIPT, "text/javascript; charset=utf-8");
        Answers answers = new Answers(record, style.mark() + script.mark(), !settings.isLocal());
        config.routes.before(guard::check);
        config.routes.get("/assets/" + STYLE, style::answer);
        config.routes.get("/assets/" + SCRIPT, script::answer);
        List.of(
                        answers.visits(),
                        new OverviewPage(record, answers),
                        new ArticlePages(record, answers),
                        new StatementPage(record, answers),
                        new AnalysisPages(record, answers))
                .forEach(page -> page.routes(config.routes));
        new Api(record, Clock.systemUTC()).routes(config.routes);
        config.routes.exception(InputException.class, answers::trouble);
        config.routes.exception(HttpResponseException.class, answers::refusal);
        config.routes.exception(Exception.class, answers::defect);
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop();
        record.close();
        closed.countDown();
    }

    /** A part of the desk. */
    interface Part {

        /** Adds what it answers. */
        void routes(io.javalin.config.RoutesConfig routes);
    }

    /** Returns the values of a template: a frame and one more. */
    static Map<String, Object> values(Frame frame, Object page) {
        return Map.of("frame", frame, "page", page);
    }
}
