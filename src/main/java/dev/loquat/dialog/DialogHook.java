package dev.loquat.dialog;

import dev.loquat.bot.CodeHook;
import dev.loquat.bot.Confirmation;
import dev.loquat.bot.FunctionRef;
import dev.loquat.bot.Intent;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.FunctionCall.ProposedNextState;
import dev.loquat.conversation.FunctionCall.Source;
import java.util.Optional;

/**
 * When the dialog function of an intent is called. It is called if there is one, and
 *
 * <ul>
 *   <li>in a classic intent, whose steps have no hooks of their own: on every turn, before the bot decides what to ask;
 *   <li>in an intent with a path: at the steps whose hook is active and invokes it, and on turns that ask for a slot or a
 *       confirmation whose prompt invokes it, unless it has had its word in this turn.
 * </ul>
 *
 * A hook that is not to invoke anything goes on as if the function had succeeded. This is distilled from exports of Lex V2, whose
 * documentation leaves it open.
 */
final class DialogHook {

    private DialogHook() {}

    /** The call that comes before a point is looked at, if one does. */
    static Optional<Step> onTurn(Progress turn, Point point) {
        Intent intent = turn.definition();
        if (isClassic(intent)) {
            return function(turn).map(name -> call(name, turn, point, Optional.empty()));
        }
        boolean isAnswer = point.event() == Point.Event.CAPTURED || point.event() == Point.Event.CONFIRMED;
        boolean hasHookOfItsOwn = point.hook(intent).filter(CodeHook::isActive).isPresent();
        return isAnswer && !hasHookOfItsOwn
                ? elicitation(intent, turn.pending()).flatMap(hook -> whileAsking(hook, turn, point))
                : Optional.empty();
    }

    /** The call at a step; without one the step's success follows. */
    static Step at(Progress turn, Point point) {
        Optional<CodeHook> hook = point.hook(turn.definition()).filter(CodeHook::isActive);
        if (hook.isEmpty()) {
            return DefaultPath.after(turn, point.hooked());
        }
        return function(turn)
                .filter(name -> hook.get().invokes())
                .map(name -> call(name, turn, point.hooked(), hook.get().label()))
                .orElseGet(() ->
                        Path.follow(turn, hook.get().success(), point.hooked().silent(false)));
    }

    /** The call before a question is asked, if one comes. */
    static Optional<Step> beforeQuestion(Progress turn, DialogAction question, Point asking) {
        return elicitation(turn.definition(), question).flatMap(hook -> whileAsking(hook, turn, asking));
    }

    private static Optional<Step> whileAsking(CodeHook.Elicitation hook, Progress turn, Point point) {
        return function(turn)
                .filter(name -> hook.invokes() && !turn.trail().isHooked())
                .map(name -> call(name, turn, point, hook.label()));
    }

    private static Step call(String function, Progress turn, Point point, Optional<String> label) {
        Progress called = turn.hooked();
        return HookCall.invoke(function, Source.DIALOG, label, called, proposal(called, point), point);
    }

    /** What the bot would do if the function let it: the question at which the path would come to rest. */
    private static Optional<ProposedNextState> proposal(Progress turn, Point point) {
        Step next = HookAnswer.foreseen(turn.foreseeing(), point);
        return next instanceof Step.Ask ask
                        && ask.state().sessionState().intentInProgress().isPresent()
                ? Optional.of(new ProposedNextState(
                        ask.state().sessionState().dialogAction(),
                        ask.state().sessionState().intent().orElseThrow(),
                        ask.state().attempt()))
                : Optional.empty();
    }

    private static Optional<CodeHook.Elicitation> elicitation(Intent intent, DialogAction question) {
        return question.type() == DialogAction.Type.CONFIRM_INTENT
                ? intent.confirmation().flatMap(Confirmation::elicitationHook)
                : question.slotToElicit()
                        .flatMap(intent::slot)
                        .flatMap(slot -> slot.capture().elicitationHook());
    }

    /** Whether no step of an intent says of itself when the function is called, nor where it goes on. */
    static boolean isClassic(Intent intent) {
        boolean hasPath = intent.initialResponse().hook().isPresent()
                || intent.initialResponse().outcome().next().isPresent();
        boolean hasConfirmationHook = intent.confirmation()
                .filter(confirmation -> confirmation.hook().isPresent()
                        || confirmation.elicitationHook().isPresent())
                .isPresent();
        return !hasPath
                && !hasConfirmationHook
                && intent.slots().stream()
                        .allMatch(slot -> slot.capture().hook().isEmpty()
                                && slot.capture().elicitationHook().isEmpty());
    }

    private static Optional<String> function(Progress turn) {
        return turn.definition()
                .hooks()
                .dialog()
                .flatMap(FunctionRef::name)
                .filter(name -> !turn.trail().isForeseen());
    }
}
