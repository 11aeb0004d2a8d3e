package dev.loquat.dialog;

import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.FunctionCall.ProposedNextState;
import dev.loquat.conversation.FunctionCall.Source;
import dev.loquat.conversation.UserInput;
import java.util.Optional;

/** The step that asks for a function. */
final class HookCall {

    private HookCall() {}

    /** When all is known and confirmed. */
    static Step fulfillment(String function, Progress turn) {
        return invoke(
                function,
                Source.FULFILLMENT,
                Optional.empty(),
                turn,
                Optional.empty(),
                Point.of(Point.Event.FULFILLED));
    }

    static Step invoke(
            String function,
            Source source,
            Optional<String> label,
            Progress turn,
            Optional<ProposedNextState> proposal,
            Point point) {
        Trail.Called called = new Trail.Called(function, point, turn.session());
        if (turn.trail().called().contains(called)) {
            return circle(function, turn);
        }
        Progress noted = turn.noting(turn.intent());
        UserInput input = turn.context().input();
        FunctionCall call = new FunctionCall(
                function,
                source,
                label,
                noted.session(),
                noted.interpretations(),
                proposal,
                input.text(),
                input.mode(),
                input.transcripts(),
                input.requestAttributes());
        return new Step.Invoke(
                noted.state(),
                call,
                noted.said(),
                new Resumption(point, turn.trail().calling(called)));
    }

    /** At the same place, told the same, it would lead to the same again, and might do twice what it is for. */
    private static Step circle(String function, Progress turn) {
        return new Step.Fail(
                turn.state(),
                "The paths of intent " + turn.intent().name() + " go round in circles: they lead back to function "
                        + function
                        + " with nothing changed since it was called. "
                        + NextSteps.OUT_OF_IT);
    }
}
