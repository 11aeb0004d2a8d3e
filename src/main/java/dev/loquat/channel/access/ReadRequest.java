package dev.loquat.channel.access;

import dev.loquat.access.Admission;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;

/**
 * A request whose body has been read to check its signature, on its second way through the routes. Quarkus REST pauses every request
 * that it takes, and one of HTTP/2 that has been read cannot be paused; this one does not mind.
 */
final class ReadRequest extends HttpServerRequestWrapper {

    private final Buffer body;
    private final Admission admission;

    ReadRequest(HttpServerRequest request, Buffer body, Admission admission) {
        super((HttpServerRequestInternal) request);
        this.body = body;
        this.admission = admission;
    }

    /** The body as resources shall see it. */
    Buffer readBody() {
        return admission.body().map(Buffer::buffer).orElse(body);
    }

    Admission admission() {
        return admission;
    }

    @Override
    public HttpServerRequest pause() {
        return this;
    }

    @Override
    public HttpServerRequest resume() {
        return this;
    }

    @Override
    public HttpServerRequest fetch(long amount) {
        return this;
    }
}
