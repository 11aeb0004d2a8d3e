package dev.loquat.observability;

import dev.loquat.turn.TurnObserver;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnRequest;
import java.time.Clock;
import java.util.function.Consumer;

/** Writes a {@link TurnLine line} for every turn. */
public final class ConversationLog implements TurnObserver {

    private final Consumer<String> lines;
    private final Clock clock;

    /**
     * @param lines takes each line, without its break
     * @param clock the time of turns
     */
    public ConversationLog(Consumer<String> lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public void over(TurnRequest request, TurnReply reply) {
        lines.accept(TurnLine.of(request, reply, clock.instant()));
    }
}
