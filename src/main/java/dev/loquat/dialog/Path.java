package dev.loquat.dialog;

import dev.loquat.bot.CodeHook;
import dev.loquat.bot.Conditional;
import dev.loquat.bot.NextStep;
import dev.loquat.bot.Outcome;
import dev.loquat.dialog.condition.Branches;
import java.util.Optional;

/**
 * The way through an intent, from point to point: at each, something is said, then the first branch whose condition holds
 * decides where it goes on, else the next step, else the function of the point, else Lex's default path. An intent whose author
 * has said nothing of all that follows the default path throughout, so that classic intents and those with paths are one.
 */
final class Path {

    private Path() {}

    /** Something has happened in answer to the user; the dialog function of a classic intent has the first word. */
    static Step onTurn(Progress turn, Point point) {
        return DialogHook.onTurn(turn, point).orElseGet(() -> at(turn, point));
    }

    /** Goes on from a point. */
    static Step at(Progress turn, Point point) {
        return switch (point.event()) {
            case BEGUN -> decide(turn, point.outcome(turn.definition()), point);
            case DECLINED -> Confirming.decline(turn);
            case ASKING -> Question.answeredByHook(turn, point);
            case ONGOING -> DefaultPath.follow(turn);
            default -> follow(turn, point.outcome(turn.definition()), point);
        };
    }

    /** Goes on from a point as its author has said, or a hook's author. */
    static Step follow(Progress turn, Outcome outcome, Point point) {
        return decide(point.isSilent() ? turn : turn.say(outcome.response()), outcome, point);
    }

    /** The same when what is to be said has been said. */
    static Step decide(Progress turn, Outcome outcome, Point point) {
        Optional<Conditional> conditional = outcome.conditional().filter(branches -> counts(branches, outcome));
        Outcome chosen = conditional
                .map(branches -> Branches.choose(branches, turn.references()))
                .orElse(Outcome.NONE);
        Optional<NextStep> next = chosen.next().or(outcome::next).filter(step -> !isBranching(step));
        Progress said = turn.say(chosen.response());
        return next.map(step -> NextSteps.take(said, step, point)).orElseGet(() -> byDefault(said, point));
    }

    private static boolean counts(Conditional conditional, Outcome outcome) {
        return conditional.isActive()
                || outcome.next().filter(Path::isBranching).isPresent();
    }

    private static boolean isBranching(NextStep step) {
        return step.type() == NextStep.Type.EVALUATE_CONDITIONAL;
    }

    /** Without a next step the function of the point is called if there is one, then the default path is followed. */
    static Step byDefault(Progress turn, Point point) {
        boolean isHookDue = !point.isHooked()
                && point.hook(turn.definition()).filter(CodeHook::isActive).isPresent();
        return isHookDue ? DialogHook.at(turn, point) : DefaultPath.after(turn, point);
    }
}
