package dev.loquat.dialog;

import dev.loquat.bot.FunctionRef;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.Repair;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.YesNo;
import dev.loquat.dialog.repair.Mended;
import dev.loquat.dialog.repair.RepairRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Carries out what users ask of the conversation itself. */
final class Repairing {

    /** How sure an intent is of which an utterance is just a sample. */
    private static final double EXACT = 1.0;

    private Repairing() {}

    /** The repair that an utterance asks for, unless it is rather an answer to the pending question. */
    static Optional<Step> asked(Progress turn, Understanding understanding) {
        return understanding
                .repair()
                .filter(repair -> !isRatherAnAnswer(repair, turn, understanding))
                .flatMap(RepairRule::of)
                .map(rule -> asDeclared(rule, turn, understanding))
                .flatMap(rule -> carryOut(rule, turn));
    }

    /** "Stop" cancels, unless the bot has an intent for just that. */
    private static RepairRule asDeclared(RepairRule rule, Progress turn, Understanding understanding) {
        return understanding.interpretations().stream()
                .findFirst()
                .filter(likeliest -> likeliest.nluConfidence().orElse(0) >= EXACT)
                .flatMap(likeliest ->
                        turn.context().locale().intent(likeliest.intent().name()))
                .flatMap(RepairRule::of)
                .orElse(rule);
    }

    /** The repair that an intent stands for, if it is a copy of one of Lex's built-in intents. */
    static Optional<Step> meant(Progress turn, Intent intent) {
        return RepairRule.of(intent).flatMap(rule -> carryOut(rule, turn));
    }

    private static boolean isRatherAnAnswer(Repair repair, Progress turn, Understanding understanding) {
        if (turn.pending().type() == DialogAction.Type.CONFIRM_INTENT) {
            return repair == Repair.CANCEL && Confirming.isAnswer(understanding, YesNo.NO);
        }
        return turn.session()
                .intentInProgress()
                .flatMap(intent -> Elicitation.pendingSlot(turn))
                .filter(slot -> Elicitation.isFreeForm(slot) || isValueOf(slot, turn, understanding))
                .isPresent();
    }

    /** A type that takes its own values only knows what it is doing when one of them is "cancel". */
    private static boolean isValueOf(Slot slot, Progress turn, Understanding understanding) {
        double share = understanding.answer().map(SlotReading::score).orElse(0.0);
        return share >= 1 && !IntentSwitch.isOpen(slot, turn.context().locale());
    }

    private static Optional<Step> carryOut(RepairRule rule, Progress turn) {
        Optional<Intent> declared = declared(rule, turn);
        Optional<Mended> mended = rule.mend(turn.state());
        if (declared.filter(Repairing::isTakenOver).isPresent()) {
            return declared.map(intent -> Beginning.start(handedOver(mended, turn), intent));
        }
        return mended.map(outcome -> carryOut(outcome, declared, turn.with(outcome.state())))
                .or(() -> declared.map(
                        intent -> isSilent(intent) ? Question.waitForIntent(turn) : Beginning.start(turn, intent)));
    }

    /** An intent that would begin and end without a word leaves who asked for help alone. */
    private static boolean isSilent(Intent intent) {
        return intent.initialResponse().outcome().isEmpty()
                && intent.fulfillment().success().isEmpty()
                && intent.closing().outcome().isEmpty();
    }

    private static boolean isTakenOver(Intent intent) {
        return Stream.of(intent.hooks().dialog(), intent.hooks().fulfillment())
                .anyMatch(hook -> hook.flatMap(FunctionRef::name).isPresent());
    }

    /** A hook takes the repair over: what it drops is dropped, what it does not drop waits. */
    private static Progress handedOver(Optional<Mended> mended, Progress turn) {
        Progress after = mended.map(outcome -> turn.with(outcome.state())).orElse(turn);
        if (after.session().intentInProgress().isEmpty()) {
            return after;
        }
        boolean drops =
                mended.filter(outcome -> outcome.then() == Mended.Then.CLOSE).isPresent();
        SessionIntent dropped = after.intent().withState(IntentState.FAILED);
        return drops ? after.noting(dropped) : Suspension.suspend(after);
    }

    private static Step carryOut(Mended mended, Optional<Intent> declared, Progress turn) {
        List<MessageChoice> words = words(mended, declared, turn);
        return switch (mended.then()) {
            case ASK_AGAIN -> DefaultPath.follow(turn.say(words));
            case BEGIN_AGAIN -> Beginning.begun(turn.say(words), false);
            case SAY_AGAIN -> again(turn);
            case SUSPEND -> Question.askForIntent(Suspension.suspend(turn), words);
            case COME_BACK ->
                Suspension.comeBack(turn.say(words)).orElseGet(() -> Question.waitForIntent(turn.say(words)));
            case CLOSE -> Closing.close(turn, IntentState.FAILED, words);
            case WAIT -> Question.askForIntent(turn, words);
        };
    }

    /** What the declared intent says when it begins and when it ends, else the words of the repair. */
    private static List<MessageChoice> words(Mended mended, Optional<Intent> declared, Progress turn) {
        List<MessageChoice> configured = declared.stream()
                .flatMap(intent -> Stream.of(
                        intent.initialResponse().response(), intent.closing().response()))
                .flatMap(response -> turn.render(response).stream())
                .toList();
        return mended.words()
                .map(words -> DefaultWords.unless(configured, words))
                .orElse(configured);
    }

    private static Step again(Progress turn) {
        Progress said = turn.say(turn.state().lastMessages());
        return switch (turn.pending().type()) {
            case DELEGATE -> DefaultPath.follow(turn);
            case CLOSE -> said.close();
            case CONFIRM_INTENT, ELICIT_INTENT, ELICIT_SLOT, NONE -> said.ask();
        };
    }

    private static Optional<Intent> declared(RepairRule rule, Progress turn) {
        return turn.context().locale().intents().stream()
                .filter(intent ->
                        intent.parent().filter(rule.signature()::equals).isPresent())
                .findFirst();
    }
}
