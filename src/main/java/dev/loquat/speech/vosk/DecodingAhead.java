package dev.loquat.speech.vosk;

import dev.loquat.DaemonThread;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Decodes an utterance while it is still being spoken, on a thread of its own, for the case that it is wanted at the end: nobody
 * waits for more than its last words then. It hears the same pieces as every other decoding and so hears the same in them.
 */
final class DecodingAhead implements AutoCloseable {

    /** Tells the thread that no more is coming; an instance of its own, since a piece may be empty. */
    private static final short[] END = new short[0];

    private final BlockingQueue<short[]> pieces = new LinkedBlockingQueue<>();
    private final CompletableFuture<Heard> result = new CompletableFuture<>();
    private final Decoding decoding;
    private final Runnable onEnd;
    private volatile boolean isWanted = true;

    /**
     * Begins to decode.
     *
     * @param decoding what to do it with; closed at the end
     * @param onEnd what to do when no more is decoded
     */
    DecodingAhead(Decoding decoding, Runnable onEnd) {
        this.decoding = decoding;
        this.onEnd = onEnd;
        DaemonThread.of("loquat-decoding-ahead", this::run).start();
    }

    /** Hears the next samples; returns at once. */
    void hear(short[] samples) {
        pieces.add(samples);
    }

    /** Waits for what is left and returns what was heard. */
    Heard finish() {
        pieces.add(END);
        try {
            return result.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("an utterance was not decoded", e.getCause());
        }
    }

    /** Gives up what has not been decoded yet. */
    @Override
    public void close() {
        isWanted = false;
        pieces.add(END);
    }

    private void run() {
        try (decoding) {
            for (short[] piece = pieces.take(); piece != END && isWanted; piece = pieces.take()) {
                decoding.hear(piece);
            }
            result.complete(isWanted ? decoding.finish() : Heard.NOTHING);
        } catch (RuntimeException | InterruptedException e) {
            result.completeExceptionally(e);
        } finally {
            onEnd.run();
        }
    }
}
