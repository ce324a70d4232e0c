package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.rapporteur.service.Errands;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.web.api.Api;

/**
 * Tells machines that look after the desk whether it works ({@code /health}) and how much it does ({@code /metrics}, in the text format of
 * Prometheus), and the log what was asked. None of them holds a word of an article, of a question or of an address beyond its route.
 */
public final class Measures implements Desk.Part {

    /** Open to everybody, as it tells nothing but that the desk is there. */
    static final String HEALTH = "/health";

    /** Open to those who may look at the record. */
    static final String METRICS = "/metrics";

    private static final System.Logger LOG = System.getLogger("org.rapporteur.requests");

    /** Upper bounds in seconds: half of the 150 ms that a page may take, that, and what a person notices. */
    private static final double[] BOUNDS = {0.01, 0.025, 0.075, 0.15, 0.5, 2, 10};

    private static final double MILLIS = 1000;

    private final OpenRecord record;
    private final Visits visits;
    private final boolean logs;
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests;
    private final Counter refused;

    /**
     * Makes what measures.
     *
     * @param visits who lets people in
     * @param logs whether requests that change something, or are refused, are logged, as where others reach the desk
     */
    Measures(OpenRecord record, Errands errands, Visits visits, boolean logs) {
        this.record = record;
        this.visits = visits;
        this.logs = logs;
        this.requests = Histogram.builder()
                .name("rapporteur_request_seconds")
                .help("Time to answer, by what was asked.")
                .labelNames("method", "route", "status")
                .classicOnly()
                .classicUpperBounds(BOUNDS)
                .register(registry);
        this.refused = Counter.builder()
                .name("rapporteur_refused_total")
                .help("Requests that were refused for want of a login or a right, or for wrong passwords.")
                .labelNames("status")
                .register(registry);
        GaugeWithCallback.builder()
                .name("rapporteur_errands_running")
                .help("What takes long and is under way.")
                .callback(gauge -> gauge.call((double)
                        errands.states().stream().filter(each -> !each.isOver()).count()))
                .register(registry);
        JvmMetrics.builder().register(registry);
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HEALTH, this::health);
        routes.get(METRICS, this::metrics);
    }

    private void health(Context request) {
        boolean works = true;
        try {
            record.version();
        } catch (InputException e) {
            works = false;
        }
        request.status(works ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .header("Cache-Control", "no-store")
                .contentType("application/json")
                .result("{\"status\":\"" + (works ? "up" : "down") + "\"}");
    }

    private void metrics(Context request) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(out, registry.scrape());
        request.contentType(PrometheusTextFormatWriter.CONTENT_TYPE)
                .header("Cache-Control", "no-store")
                .result(out.toByteArray());
    }

    /** Notes that a request was answered, after so many milliseconds. */
    void answered(Context request, float millis) {
        String route = route(request);
        String status = String.valueOf(request.statusCode());
        // A method is any word that somebody sends.
        String method = HandlerType.commonHttp().contains(request.method())
                ? request.method().name()
                : "other";
        requests.labelValues(method, route, status).observe(millis / MILLIS);
        if (request.statusCode() == HttpStatus.UNAUTHORIZED.getCode()
                || request.statusCode() == HttpStatus.FORBIDDEN.getCode()
                || request.statusCode() == HttpStatus.TOO_MANY_REQUESTS.getCode()) {
            refused.labelValues(status).inc();
            log(System.Logger.Level.WARNING, "refused", request, route);
        } else if (!HandlerType.GET.equals(request.method())) {
            log(System.Logger.Level.INFO, "did", request, route);
        }
    }

    private void log(System.Logger.Level level, String what, Context request, String route) {
        if (logs) {
            LOG.log(
                    level,
                    what + " {0} {1} {2} account={3} from={4}",
                    request.method().name(),
                    route,
                    String.valueOf(request.statusCode()),
                    visits.account(request).orElse("-"),
                    Visits.place(request));
        }
    }

    /** Returns the route that answered, with parameters in braces, so that there are few and they name no article; empty if there was none. */
    static String route(Context request) {
        return Optional.ofNullable(request.endpoints().lastHttpEndpoint())
                .map(endpoint -> endpoint.path)
                .filter(path -> path.startsWith("/"))
                .orElse(Api.isFor(request) ? "(api)" : "(none)");
    }
}
