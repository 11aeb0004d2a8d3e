package dev.loquat.channel.lex.stream;

import dev.loquat.access.AccessDenied;
import dev.loquat.access.SignedFrames;
import dev.loquat.channel.Callers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** What the streams need. */
@Singleton
final class StreamBeans {

    /** Where the request was signed, so is every message of its stream. */
    @Produces
    @Singleton
    StreamSignatures signatures() {
        return request -> checking(Callers.frames(request));
    }

    private static StreamSignatures.Checking checking(Optional<SignedFrames> frames) {
        return new StreamSignatures.Checking() {
            @Override
            public void check(Instant date, byte[] payload, byte[] signature) {
                frames.ifPresent(signed -> signed.check(date, payload, signature));
            }

            @Override
            public void checkUnsigned() {
                if (frames.isPresent()) {
                    throw new AccessDenied(
                            AccessDenied.Reason.WRONG_SIGNATURE,
                            "A message of the stream is not signed, and the request was; sign each with the one before it");
                }
            }
        };
    }
}
