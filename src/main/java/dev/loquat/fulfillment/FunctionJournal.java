package dev.loquat.fulfillment;

import org.jboss.logging.Logger;

/** Keeps what functions say and what their calls cost. It may be told from any thread. */
public interface FunctionJournal {

    /** What the server's log alone keeps. */
    FunctionJournal NONE = new FunctionJournal() {
        @Override
        public FunctionLog log(String bot, String function) {
            Logger log = Logger.getLogger("dev.loquat.function." + function);
            return log::debug;
        }

        @Override
        public void note(Usage usage) {
            // nobody asks
        }
    };

    /** The log of one function of a bot. */
    FunctionLog log(String bot, String function);

    /** Notes what a call has cost. */
    void note(Usage usage);
}
