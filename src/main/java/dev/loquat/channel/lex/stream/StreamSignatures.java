package dev.loquat.channel.lex.stream;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;

/**
 * Says whether the messages of a client are signed by whom the request is from. Each signature covers the one before it, the first
 * one that of the request itself. Implementations may be called from any number of threads.
 *
 * @see <a href="https://docs.aws.amazon.com/transcribe/latest/dg/streaming-http2.html">Event stream encoding and signing</a>
 */
@FunctionalInterface
public interface StreamSignatures {

    /** Begins to check the stream of this request, whose own signature has been checked before. */
    Checking begin(RoutingContext request);

    /** Checks the messages of one stream, in their order; for one thread at a time. */
    interface Checking {

        /**
         * Lets a message pass.
         *
         * @param date the header {@code :date}; the only one that is signed
         * @param payload what is signed: a message, or nothing at the stream's end
         * @param signature the header {@code :chunk-signature}
         * @throws dev.loquat.access.AccessDenied when it is not the signature of these
         */
        void check(Instant date, byte[] payload, byte[] signature);

        /**
         * Lets a message without a signature pass.
         *
         * @throws dev.loquat.access.AccessDenied when it needs one
         */
        void checkUnsigned();
    }
}
