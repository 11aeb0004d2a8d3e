package dev.loquat.runtime;

import dev.loquat.fulfillment.FunctionJournal;
import dev.loquat.fulfillment.FunctionLog;
import dev.loquat.fulfillment.Usage;

/** Keeps what functions say and tells it to somebody who listens. */
record OverheardJournal(FunctionJournal journal, FunctionLog listener) implements FunctionJournal {

    @Override
    public FunctionLog log(String bot, String function) {
        FunctionLog kept = journal.log(bot, function);
        return line -> {
            kept.line(line);
            listener.line(line);
        };
    }

    @Override
    public void note(Usage usage) {
        journal.note(usage);
    }
}
