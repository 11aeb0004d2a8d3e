package dev.loquat.speech.vosk;

import dev.loquat.DaemonThread;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Decodes an utterance for alternatives and freely while it is still being spoken, on a thread of its own, for the case that either
 * is wanted at the end: nobody waits for more than its last words then. It hears the same pieces as every other decoding and so
 * hears the same in them.
 */
final class DecodingAhead implements AutoCloseable {

    /** Tells the thread that no more is coming; an instance of its own, since a piece may be empty. */
    private static final short[] END = new short[0];

    private final BlockingQueue<short[]> pieces = new LinkedBlockingQueue<>();
    private final CompletableFuture<Hypotheses> hypotheses = new CompletableFuture<>();
    private final CompletableFuture<Heard> heardFreely = new CompletableFuture<>();
    private final AlternativeDecoding alternatives;
    private final Decoding free;
    private final Runnable onEnd;
    private volatile boolean isWanted = true;

    /**
     * Begins to decode.
     *
     * @param alternatives decodes for alternatives; closed at the end
     * @param free decodes freely; closed at the end
     * @param onEnd what to do when no more is decoded
     */
    DecodingAhead(AlternativeDecoding alternatives, Decoding free, Runnable onEnd) {
        this.alternatives = alternatives;
        this.free = free;
        this.onEnd = onEnd;
        DaemonThread.of("loquat-decoding-ahead", this::run).start();
    }

    /** Hears the next samples; returns at once. */
    void hear(short[] samples) {
        pieces.add(samples);
    }

    /** No more is coming; returns at once. */
    void end() {
        pieces.add(END);
    }

    /** Waits for what is left and returns what else may have been heard. */
    Hypotheses alternatives() {
        return join(hypotheses);
    }

    /** Waits for what is left and returns what was heard freely. */
    Heard free() {
        return join(heardFreely);
    }

    /** Gives up what has not been decoded yet. */
    @Override
    public void close() {
        isWanted = false;
        end();
    }

    private static <T> T join(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("an utterance was not decoded", e.getCause());
        }
    }

    private void run() {
        try (alternatives;
                free) {
            for (short[] piece = pieces.take(); piece != END && isWanted; piece = pieces.take()) {
                alternatives.hear(piece);
                free.hear(piece);
            }
            if (isWanted) {
                hypotheses.complete(alternatives.finish());
                heardFreely.complete(free.finish());
            }
        } catch (RuntimeException | InterruptedException e) {
            hypotheses.completeExceptionally(e);
            heardFreely.completeExceptionally(e);
        } finally {
            onEnd.run();
        }
    }
}
