package dev.loquat.speech.audio;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The beginning of an element of EBML (RFC 8794).
 *
 * @param id what it is, with the marker bit, as specifications write it
 * @param size how many bytes follow; {@link #UNKNOWN} when its writer did not know
 */
record EbmlElement(int id, long size) {

    static final long UNKNOWN = -1;
    private static final int LONGEST_ID = 4;
    private static final int LONGEST_SIZE = 8;

    /** Reads the beginning of the element at the buffer's position; a size that is known is there. */
    static EbmlElement read(ByteBuffer file) throws IOException {
        int length = vintLength(file, LONGEST_ID);
        int id = 0;
        for (int i = 0; i < length; i++) {
            id = id << 8 | (file.get() & 0xFF);
        }
        EbmlElement element = new EbmlElement(id, size(file));
        if (element.size > file.remaining()) {
            throw new IOException(
                    "an element of it should have " + element.size + " bytes, " + file.remaining() + " are there");
        }
        return element;
    }

    /** Takes the element's content from the file. */
    ByteBuffer content(ByteBuffer file) throws IOException {
        if (size == UNKNOWN) {
            throw new IOException("an element that has to say its size does not");
        }
        ByteBuffer content = file.slice(file.position(), (int) size);
        file.position(file.position() + (int) size);
        return content;
    }

    /** A number of variable length, without its marker bit; {@link #UNKNOWN} when all its bits are set. */
    static long size(ByteBuffer file) throws IOException {
        int length = vintLength(file, LONGEST_SIZE);
        long all = (1L << (7 * length)) - 1;
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | (file.get() & 0xFF);
        }
        value &= all;
        return value == all ? UNKNOWN : value;
    }

    /** The unsigned number that an element holds. */
    static long number(ByteBuffer content) {
        long value = 0;
        while (content.hasRemaining()) {
            value = value << 8 | (content.get() & 0xFF);
        }
        return value;
    }

    /** How many bytes the number at the buffer's position has; the zeros before its first bit tell. */
    private static int vintLength(ByteBuffer file, int longest) throws IOException {
        if (!file.hasRemaining()) {
            throw new IOException("it ends within an element");
        }
        int length = Integer.numberOfLeadingZeros(file.get(file.position()) & 0xFF) - 23;
        if (length > longest || length > file.remaining()) {
            throw new IOException("found no element where one should begin");
        }
        return length;
    }
}
