package dev.loquat.cli;

import dev.loquat.nlu.model.Progress;

/** Tells on standard error how far long work has come; work that is quick is not mentioned. */
final class TerminalProgress implements Progress {

    private static final long FIRST_AFTER_NANOS = 1_000_000_000L;
    private static final long EVERY_NANOS = 1_000_000_000L;

    private final Terminal terminal;
    private final long start = System.nanoTime();
    private long last = start - EVERY_NANOS + FIRST_AFTER_NANOS;

    TerminalProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void report(String message, int done, int total) {
        long now = System.nanoTime();
        if (now - last >= EVERY_NANOS) {
            last = now;
            terminal.note("loquat: " + message + (total > 0 ? " " + done + "/" + total : ""));
        }
    }
}
