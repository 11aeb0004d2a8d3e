package dev.loquat.dialog;

import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.FunctionCall.ProposedNextState;
import dev.loquat.conversation.FunctionCall.Source;
import dev.loquat.conversation.UserInput;
import java.util.Optional;

/** The step that asks for a function. */
final class HookCall {

    private HookCall() {}

    /** Before the bot asks anything. */
    static Step dialog(String function, Progress turn, Optional<ProposedNextState> proposal) {
        return invoke(function, Source.DIALOG, turn, proposal);
    }

    /** When all is known and confirmed. */
    static Step fulfillment(String function, Progress turn) {
        return invoke(function, Source.FULFILLMENT, turn, Optional.empty());
    }

    private static Step invoke(String function, Source source, Progress turn, Optional<ProposedNextState> proposal) {
        Progress noted = turn.noting(turn.intent());
        UserInput input = turn.context().input();
        FunctionCall call = new FunctionCall(
                function,
                source,
                Optional.empty(),
                noted.session(),
                noted.interpretations(),
                proposal,
                input.text(),
                input.mode(),
                input.transcripts(),
                input.requestAttributes());
        return new Step.Invoke(noted.state(), call, noted.said());
    }
}
