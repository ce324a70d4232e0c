package org.rapporteur.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.ServletException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.rapporteur.service.Accounts;
import org.rapporteur.service.Errands;
import org.rapporteur.service.InputException;
import org.rapporteur.service.LastTime;
import org.rapporteur.service.Meanwhile;
import org.rapporteur.service.OpenLearning;
import org.rapporteur.service.OpenQueue;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.OpenSearch;
import org.rapporteur.service.RecordName;
import org.rapporteur.service.Serving;
import org.rapporteur.web.api.Api;

/** The desk on a server of its own. Start with {@link #start}. */
public final class Desk implements Serving.Running {

    private static final String STYLE = "desk.css";
    private static final String SCRIPT = "desk.js";
    private static final String REVIEWING = "review.js";
    private static final int LONGEST_REQUEST = 1 << 20;
    static final int LONGEST_UPLOAD = 256 << 20;

    private final Javalin server;
    private final URI address;
    private final Known known;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Desk(Javalin server, URI address, Known known) {
        this.server = server;
        this.known = known;
        this.address = address;
    }

    /**
     * Starts the desk.
     *
     * @throws InputException if the record or the dossier cannot be used, or nothing can listen there
     */
    public static Desk start(Serving.Settings settings) throws InputException {
        OpenRecord record = OpenRecord.of(settings.record(), settings.how());
        if (!settings.isLocal() && Accounts.of(settings.record()).isEmpty()) {
            throw InputException.wrongCall(
                    "Over a network only those with an account may look at a record, and there is"
                            + " none yet; add one with \"rapporteur accounts add NAME --record "
                            + RecordName.called(settings.record()) + "\"");
        }
        OpenSearch search = new OpenSearch(settings.record());
        Errands errands = new Errands();
        OpenQueue queue = new OpenQueue(record);
        Known known = new Known(record, search, errands, queue, new Meanwhile(record));
        Javalin server = Javalin.create(config -> configure(config, settings, known));
        try {
            server.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            throw InputException.wrongCall("Nothing can listen at " + settings.host() + ", port " + settings.port()
                    + "; another program may do so: give another one with --port");
        }
        search.start();
        // Nobody waits for it.
        var unused = known.meanwhile().ahead();
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return new Desk(server, URI.create("http://" + host + ":" + server.port() + "/"), known);
    }

    /** What the parts of a desk share. */
    private record Known(OpenRecord record, OpenSearch search, Errands errands, OpenQueue queue, Meanwhile meanwhile) {}

    /** Bounds what is taken, and says how it is answered what cannot be. */
    private static void serve(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = LONGEST_REQUEST;
        config.jetty.multipartConfig.maxFileSize(LONGEST_UPLOAD, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(LONGEST_UPLOAD, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(LONGEST_REQUEST, SizeUnit.BYTES);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(server -> server.setErrorHandler(Unreadable::answer));
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(Unreadable::answer));
        config.router.javaLangErrorHandler(Answers::breakdown);
    }

    private static void configure(JavalinConfig config, Serving.Settings settings, Known known) {
        OpenRecord record = known.record();
        OpenSearch search = known.search();
        serve(config);
        Guard guard = new Guard(settings.host(), settings.names(), settings.isLocal());
        Asset style = Asset.read(STYLE, "text/css; charset=utf-8");
        Asset script = Asset.read(SCRIPT, "text/javascript; charset=utf-8");
        Asset reviewing = Asset.read(REVIEWING, "text/javascript; charset=utf-8");
        String assets = style.mark() + script.mark() + reviewing.mark();
        Answers answers = new Answers(record, assets, !settings.isLocal());
        config.routes.before(guard::check);
        config.routes.get("/assets/" + STYLE, style::answer);
        config.routes.get("/assets/" + SCRIPT, script::answer);
        config.routes.get("/assets/" + REVIEWING, reviewing::answer);
        Coders coders = new Coders(answers.visits());
        Reviews reviews = new Reviews(record, coders);
        Presence presence = new Presence(answers.visits(), coders, Clock.systemUTC());
        LastTime seen = LastTime.of(settings.record());
        OpenLearning learning = new OpenLearning(record, known.errands());
        StatementPage statements = new StatementPage(
                record, answers, reviews, presence, new Neighbours(record, search, known.meanwhile()));
        ActorPages actors = new ActorPages(record, answers);
        Measures measures = new Measures(record, known.errands(), answers.visits(), !settings.isLocal());
        config.requestLogger.http(measures::answered);
        List.of(
                        answers.visits(),
                        measures,
                        new Unchanged(record, answers.visits(), assets),
                        coders,
                        presence,
                        new QueuePage(record, answers, reviews, known.queue()),
                        new HistoryPage(record, answers, reviews),
                        new AgreementPage(record, answers, coders, known.queue()),
                        new LearnPage(record, answers, coders, learning),
                        new AddPage(record, answers, reviews),
                        new OverviewPage(record, answers, seen, known.queue()),
                        new NewsPage(record, answers, seen, Clock.systemUTC()),
                        new SearchPages(record, search, answers),
                        actors,
                        new ActorEdits(record, actors, answers),
                        new ArticlePages(record, answers, coders, known.meanwhile()),
                        statements,
                        new AnalysisPages(record, answers),
                        new RowPage(record, answers),
                        new BriefPages(record, answers, Clock.systemUTC()),
                        new IngestPages(record, answers, known.errands()),
                        new DossierPages(record, answers, known.errands()),
                        new TeamPages(answers),
                        new AccountPages(answers))
                .forEach(page -> page.routes(config.routes));
        Api.WithPages shared = new Api.WithPages(known.errands(), learning, known.queue(), SearchState::addressed);
        new Api(record, search, shared, seen, Clock.systemUTC()).routes(config.routes);
        config.routes.exception(InputException.class, answers::trouble);
        config.routes.exception(HttpResponseException.class, answers::refusal);
        config.routes.exception(ServletException.class, answers::unreadable);
        config.routes.exception(Exception.class, answers::defect);
    }

    /** Returns the paths of all that pages send, and the API takes, so that none is forgotten where it matters who may. */
    List<String> posts() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(each -> each.endpoint)
                .filter(each -> each.method.equals(HandlerType.POST))
                .map(each -> each.path)
                .distinct()
                .toList();
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
        known.search().close();
        known.errands().close();
        known.queue().close();
        known.meanwhile().close();
        closed.countDown();
    }

    /** A part of the desk. */
    interface Part {

        /** Adds what it answers. */
        void routes(RoutesConfig routes);
    }
}
