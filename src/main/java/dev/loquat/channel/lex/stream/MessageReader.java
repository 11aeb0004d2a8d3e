package dev.loquat.channel.lex.stream;

import dev.loquat.channel.RequestRejected;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import software.amazon.eventstream.Message;

/**
 * Cuts a stream of bytes into messages. The length of each is its first four bytes, big endian; a longer one than the server takes
 * is refused before any memory is set aside for it. For one thread at a time.
 */
final class MessageReader {

    /** Two lengths and two checksums: a message without headers and payload. */
    private static final int SHORTEST = 16;

    private final int longest;
    private byte[] bytes = new byte[1024];
    private int length;

    /**
     * @param longest in bytes
     */
    MessageReader(int longest) {
        this.longest = longest;
    }

    /**
     * Reads on and returns the messages that are complete with these bytes.
     *
     * @throws RequestRejected when they are no messages, damaged, or too long
     */
    List<Message> read(byte[] more) {
        append(more);
        List<Message> messages = new ArrayList<>();
        int at = 0;
        while (length - at >= Integer.BYTES) {
            int size = requireSize(ByteBuffer.wrap(bytes, at, Integer.BYTES).getInt());
            if (length - at < size) {
                break;
            }
            messages.add(message(ByteBuffer.wrap(bytes, at, size).slice()));
            at += size;
        }
        System.arraycopy(bytes, at, bytes, 0, length - at);
        length -= at;
        return messages;
    }

    /** Whether a message has begun and is not complete. */
    boolean isWithinMessage() {
        return length > 0;
    }

    /**
     * The message in these bytes.
     *
     * @throws RequestRejected when it is none, or damaged
     */
    static Message message(ByteBuffer message) {
        try {
            return Message.decode(message);
        } catch (RuntimeException e) { // the library's own checks, and what a buffer throws when its lengths lie
            throw RequestRejected.invalid(
                    "A message of the event stream is damaged: its lengths or checksums are wrong");
        }
    }

    private void append(byte[] more) {
        if (bytes.length - length < more.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more.length));
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private int requireSize(int size) {
        if (size < SHORTEST || size > longest) {
            throw RequestRejected.invalid(
                    "A message of the event stream says that it has " + Integer.toUnsignedString(size)
                            + " bytes, expected " + SHORTEST + " to " + longest
                            + "; send the audio in smaller chunks, or raise loquat.channel.max-frame-size");
        }
        return size;
    }
}
