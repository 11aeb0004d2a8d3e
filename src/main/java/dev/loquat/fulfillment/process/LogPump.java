package dev.loquat.fulfillment.process;

import dev.loquat.fulfillment.FunctionLog;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads what a process prints, so that it never waits for a reader, and keeps it by lines. What goes beyond the limits of a
 * line or a call is read and dropped.
 */
final class LogPump implements Runnable {

    /** As CloudWatch's limit of an event. */
    private static final int MAX_LINE = 256 * 1024;

    private static final int PAUSE_MILLIS = 20;

    private static final long MAX_PER_CALL = 1024 * 1024;

    private final InputStream input;
    private final FunctionLog log;
    private final AtomicLong left = new AtomicLong(MAX_PER_CALL);

    LogPump(InputStream input, FunctionLog log) {
        this.input = input;
        this.log = log;
    }

    /** A call begins, which may say as much as the one before. */
    void begin() {
        left.set(MAX_PER_CALL);
    }

    @Override
    public void run() {
        try (InputStream lines = new BufferedInputStream(input)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = lines.read(); next >= 0; next = lines.read()) {
                if (next == '\n') {
                    keep(line);
                    continue;
                }
                if (line.size() < MAX_LINE) {
                    line.write(next);
                }
                if (lines.available() == 0 && isEndOfWriting(lines)) {
                    keep(line);
                }
            }
            if (line.size() > 0) {
                keep(line);
            }
        } catch (IOException ended) {
            // the process has ended
        }
    }

    /** Some loggers write no end of a line; what nobody goes on with is one. */
    private static boolean isEndOfWriting(InputStream lines) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return lines.available() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void keep(ByteArrayOutputStream line) {
        long before = left.getAndAdd(-line.size());
        if (before >= line.size()) {
            log.line(line.toString(StandardCharsets.UTF_8).stripTrailing());
        } else if (before > 0) {
            left.set(0);
            log.line("(more than " + MAX_PER_CALL / 1024 + " kB in one call; what follows is dropped)");
        }
        line.reset();
    }
}
