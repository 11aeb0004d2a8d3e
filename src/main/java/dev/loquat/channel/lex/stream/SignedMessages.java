package dev.loquat.channel.lex.stream;

import dev.loquat.channel.RequestRejected;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/** Takes messages out of the signed ones in which SDKs send them. A client without credentials sends them as they are. */
final class SignedMessages {

    private static final String SIGNATURE = ":chunk-signature";
    private static final String DATE = ":date";

    private final StreamSignatures.Checking signatures;

    SignedMessages(StreamSignatures.Checking signatures) {
        this.signatures = signatures;
    }

    /**
     * The message within; empty for the one that ends the stream.
     *
     * @throws RequestRejected when the signature is wrong, or there is no message within
     */
    Optional<Message> unwrapped(Message message) {
        HeaderValue signature = message.getHeaders().get(SIGNATURE);
        boolean isEnd = message.getPayload().length == 0;
        if (signature == null) {
            boolean isNothing = isEnd && message.getHeaders().isEmpty();
            signatures.checkUnsigned();
            return isNothing ? Optional.empty() : Optional.of(message);
        }
        signatures.check(date(message), message.getPayload(), bytes(signature));
        return isEnd ? Optional.empty() : Optional.of(MessageReader.message(ByteBuffer.wrap(message.getPayload())));
    }

    private static Instant date(Message message) {
        HeaderValue date = message.getHeaders().get(DATE);
        if (date == null) {
            throw unsigned();
        }
        try {
            return date.getTimestamp();
        } catch (IllegalStateException isOfAnotherType) {
            throw unsigned();
        }
    }

    private static byte[] bytes(HeaderValue signature) {
        try {
            return signature.getByteArray();
        } catch (IllegalStateException isOfAnotherType) {
            throw unsigned();
        }
    }

    private static RequestRejected unsigned() {
        return RequestRejected.invalid("A signed message of the event stream has to have a timestamp in " + DATE
                + " and bytes in " + SIGNATURE);
    }
}
