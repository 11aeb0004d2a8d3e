package dev.loquat.channel.lex;

import dev.loquat.channel.RequestId;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The paths of Lex's runtime API. They block while a turn is taken, and so run on worker threads. */
@Path(SessionPath.TEMPLATE)
public final class LexRuntimeResource {

    private final RecognizeText text;
    private final RecognizeUtterance utterance;
    private final SessionOperations sessions;

    LexRuntimeResource(RecognizeText text, RecognizeUtterance utterance, SessionOperations sessions) {
        this.text = text;
        this.utterance = utterance;
        this.sessions = sessions;
    }

    /** {@code RecognizeText}. */
    @POST
    @Path("/text")
    public Response recognizeText(
            @BeanParam SessionPath path, @BeanParam RequestHeaders headers, byte[] body, @Context RoutingContext http) {
        return text.recognizeText(path.address(http), headers, body, RequestId.of(http));
    }

    /** {@code RecognizeUtterance}. */
    @POST
    @Path("/utterance")
    @Consumes(MediaType.WILDCARD)
    public Response recognizeUtterance(
            @BeanParam SessionPath path, @BeanParam RequestHeaders headers, byte[] body, @Context RoutingContext http) {
        return utterance.recognizeUtterance(path.address(http), headers, body, RequestId.of(http));
    }

    /** {@code RecognizeUtterance} with the audio as a file in a form, for {@code curl -F} and for browsers. */
    @POST
    @Path("/utterance")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response recognizeFile(
            @BeanParam SessionPath path,
            @BeanParam RequestHeaders headers,
            @RestForm("file") @Nullable FileUpload file,
            @Context RoutingContext http)
            throws IOException {
        return utterance.recognizeFile(path.address(http), headers, file, RequestId.of(http));
    }

    /** {@code GetSession}. */
    @GET
    public Response getSession(@BeanParam SessionPath path, @Context RoutingContext http) {
        return sessions.getSession(path.address(http));
    }

    /** {@code PutSession}. */
    @POST
    public Response putSession(
            @BeanParam SessionPath path, @BeanParam RequestHeaders headers, byte[] body, @Context RoutingContext http) {
        return sessions.putSession(path.address(http), headers, body, RequestId.of(http));
    }

    /** {@code DeleteSession}. */
    @DELETE
    public Response deleteSession(@BeanParam SessionPath path, @Context RoutingContext http) {
        return sessions.deleteSession(path.address(http));
    }
}
