package dev.loquat.observability;

import dev.loquat.turn.TurnReply;

/** Tells utterances that no intent was recognised in. */
public final class Misses {

    private Misses() {}

    /** Whether the fallback intent, which alone has no confidence, came first. */
    public static boolean isMissed(TurnReply reply) {
        return !reply.interpretations().isEmpty()
                && reply.interpretations().get(0).nluConfidence().isEmpty();
    }
}
