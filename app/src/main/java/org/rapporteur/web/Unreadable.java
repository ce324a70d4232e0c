package org.rapporteur.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.rapporteur.web.api.Problem;

/** Answers requests that no part of the desk sees, as their address or their headers cannot be read. */
final class Unreadable {

    private Unreadable() {}

    /** Answers without repeating anything of the request. */
    static boolean answer(Request request, Response response, Callback callback) {
        Problem problem = new Problem(response.getStatus(), "The address or a header of this request cannot be read");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.TYPE);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.write(true, ByteBuffer.wrap(problem.body()), callback);
        return true;
    }
}
