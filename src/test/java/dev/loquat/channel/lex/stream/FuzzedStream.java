package dev.loquat.channel.lex.stream;

import dev.loquat.LoquatException;
import dev.loquat.channel.live.ClientEvents;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import software.amazon.eventstream.Message;

/** The bytes of a {@code StartConversation}, whatever they are. */
public final class FuzzedStream {

    private static final int LONGEST = 64 << 10;
    private static final Instant NOW = Instant.parse("2026-03-02T14:00:00Z");

    private static final StreamSignatures.Checking ANY = new StreamSignatures.Checking() {
        @Override
        public void check(Instant date, byte[] payload, byte[] signature) {}

        @Override
        public void checkUnsigned() {}
    };

    private FuzzedStream() {}

    /** A message whose lengths and checksums are right, whatever is in it. */
    public static byte[] message(String event, String members) {
        return RawConversation.message(event, members);
    }

    /** The same in an envelope. */
    public static byte[] signed(byte[] message) {
        return RawConversation.signed(message);
    }

    /**
     * Reads bytes as the server does; why they are rejected, when they are. Anything else that is thrown is a mistake.
     *
     * @param cut where the bytes are cut in two
     */
    public static Optional<LoquatException> read(byte[] bytes, int cut) {
        MessageReader reader = new MessageReader(LONGEST);
        try {
            read(reader, Arrays.copyOf(bytes, cut));
            read(reader, Arrays.copyOfRange(bytes, cut, bytes.length));
            return Optional.empty();
        } catch (LoquatException rejected) {
            return Optional.of(rejected);
        }
    }

    private static void read(MessageReader reader, byte[] bytes) {
        for (Message message : reader.read(bytes)) {
            new SignedMessages(ANY)
                    .unwrapped(message)
                    .ifPresent(event -> EventMessages.read(event, new ClientEvents(NOW)));
        }
    }
}
