package dev.loquat.access;

import java.time.Instant;

/** Checks the signed frames of one stream in their order; for one thread at a time. */
@FunctionalInterface
public interface SignedFrames {

    /**
     * Lets the next frame pass.
     *
     * @param date its header {@code :date}
     * @param payload what is signed; empty at the end of the stream
     * @param signature its header {@code :chunk-signature}
     * @throws AccessDenied when it is not the signature of these after the frames before
     */
    void check(Instant date, byte[] payload, byte[] signature);
}
