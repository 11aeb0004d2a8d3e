package dev.loquat.dialog;

import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.MessageChoice;
import java.util.List;

/** What the bot does next. The state in each is the one that holds afterwards; its dialog action says the same. */
public sealed interface Step {

    /** The state of the conversation when the step is taken. */
    ConversationState state();

    /** Hands this step to the case that it is. */
    <R> R match(Cases<R> cases);

    /**
     * The bot speaks and waits for the user: it elicits an intent or a slot, or asks for confirmation, as the state's dialog
     * action says.
     *
     * @param state the state of the conversation
     * @param messages what is said, in this order
     * @param isMissed whether the utterance was neither an answer nor an intent
     */
    record Ask(ConversationState state, List<MessageChoice> messages, boolean isMissed) implements Step {
        /** Keeps a copy of the list. */
        public Ask {
            messages = List.copyOf(messages);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ask(this);
        }
    }

    /**
     * The intent is over.
     *
     * @param state the state of the conversation
     * @param messages what is said, in this order; perhaps nothing
     * @param isMissed whether the utterance was neither an answer nor an intent
     */
    record Close(ConversationState state, List<MessageChoice> messages, boolean isMissed) implements Step {
        /** Keeps a copy of the list. */
        public Close {
            messages = List.copyOf(messages);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.close(this);
        }
    }

    /**
     * A function is to be called; its result is handed to {@link DialogEngine#resume}.
     *
     * @param state the state of the conversation
     * @param call the call
     * @param said messages that are due before those of the next step
     * @param resumption what the engine has to know to go on
     */
    record Invoke(ConversationState state, FunctionCall call, List<MessageChoice> said, Resumption resumption)
            implements Step {
        /** Keeps a copy of the list. */
        public Invoke {
            said = List.copyOf(said);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.invoke(this);
        }
    }

    /**
     * A function failed and the bot has no words for that; the turn ends with an error and changes nothing.
     *
     * @param state the state of the conversation
     * @param reason what went wrong and what to do
     */
    record Fail(ConversationState state, String reason) implements Step {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fail(this);
        }
    }

    /**
     * One answer for each kind of step.
     *
     * @param <R> the answer
     */
    interface Cases<R> {
        /** For a question. */
        R ask(Ask ask);

        /** For the end of an intent. */
        R close(Close close);

        /** For a function call. */
        R invoke(Invoke invoke);

        /** For a failure. */
        R fail(Fail fail);
    }
}
