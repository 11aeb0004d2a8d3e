package dev.loquat.channel.invoke;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** The end of what a function says during a call. Any thread may add to it. */
final class TailLog {

    /** Lambda's. */
    private static final int MOST_BYTES = 4096;

    private final StringBuilder text = new StringBuilder();

    synchronized void line(String line) {
        text.append(line).append('\n');
        if (text.length() > 2 * MOST_BYTES) {
            text.delete(0, text.length() - MOST_BYTES);
        }
    }

    synchronized String base64() {
        byte[] all = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] tail = Arrays.copyOfRange(all, Math.max(0, all.length - MOST_BYTES), all.length);
        return Base64.getEncoder().encodeToString(tail);
    }
}
