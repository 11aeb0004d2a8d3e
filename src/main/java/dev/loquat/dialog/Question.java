package dev.loquat.dialog;

import dev.loquat.bot.Confirmation;
import dev.loquat.bot.Message;
import dev.loquat.bot.Prompt;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SlotValue;
import java.util.List;
import java.util.Optional;

/** How the bot asks. What is asked for is open from then on: a slot is unfilled or ambiguous, a confirmation not given. */
final class Question {

    private Question() {}

    /** Asks in the bot's own words. */
    static Step ask(Progress turn, DialogAction question) {
        return ask(turn, question, false);
    }

    /**
     * Asks in the bot's own words.
     *
     * @param isSilent whether the prompt is left out, as when what was said before asks for it already
     */
    static Step ask(Progress turn, DialogAction question, boolean isSilent) {
        Progress pending = turn.withPending(question, attempt(turn, question));
        return DialogHook.beforeQuestion(
                        pending, question, Point.of(Point.Event.ASKING).silent(isSilent))
                .orElseGet(() -> askNow(pending, isSilent));
    }

    /** The hook of the prompt has had its word: it may have answered the question itself. */
    static Step answeredByHook(Progress turn, Point point) {
        Optional<String> filled = turn.pending().slotToElicit().filter(slot -> turn.isSettled(slot));
        if (filled.isPresent()) {
            return Path.at(turn, Point.of(Point.Event.CAPTURED, filled.get()));
        }
        boolean isDecided = turn.pending().type() == DialogAction.Type.CONFIRM_INTENT
                && turn.intent().confirmationState() != ConfirmationState.NONE;
        boolean isQuestion =
                turn.pending().slotToElicit().isPresent() || turn.pending().type() == DialogAction.Type.CONFIRM_INTENT;
        return isDecided || !isQuestion ? DefaultPath.follow(turn) : askNow(turn, point.isSilent());
    }

    private static Step askNow(Progress turn, boolean isSilent) {
        Progress open = open(turn, turn.pending(), turn.state().attempt());
        return isSilent ? open.ask() : open.say(prompt(open)).ask();
    }

    /** Asks in the words of a function or a client, if there are any; the attempts are counted from the beginning. */
    static Step askWith(Progress turn, DialogAction question, List<Message> messages) {
        if (!messages.isEmpty()) {
            return open(turn, question, 0).sayAsWritten(messages).ask();
        }
        Progress open = open(turn, inParts(turn, question), 0);
        return open.say(prompt(open)).ask();
    }

    /** A slot that has no prompt as a whole is asked for piece by piece. */
    private static DialogAction inParts(Progress turn, DialogAction question) {
        return question.subSlotToElicit().isPresent()
                ? question
                : question.slotToElicit()
                        .flatMap(turn.definition()::slot)
                        .filter(slot -> slot.subSlots().isPresent())
                        .map(slot -> Pieces.question(slot, turn.intent().slot(slot.name()), question))
                        .orElse(question);
    }

    /** Waits for what the user wants, in words only when nothing has been said. */
    static Step waitForIntent(Progress turn) {
        return askForIntent(turn, DefaultWords.ifSilent(turn, List.of(), DefaultWords.ELICIT_INTENT));
    }

    /** Asks what the user wants; no intent is in progress from then on. */
    static Step askForIntent(Progress turn, List<MessageChoice> words) {
        Progress free = turn.with(turn.session().withoutIntent()).withPending(DialogAction.ELICIT_INTENT, 0);
        return free.say(words).ask();
    }

    /** How often the question has been asked in vain; only the pending one has been asked at all. */
    static int attempt(Progress turn, DialogAction question) {
        return question.asksSame(turn.pending()) ? turn.state().attempt() : 0;
    }

    /** An intent of which something is to be asked is in progress, and who is asked has not declined. */
    static SessionIntent reopened(SessionIntent intent) {
        SessionIntent open = intent.withState(IntentState.IN_PROGRESS);
        return intent.confirmationState() == ConfirmationState.DENIED
                ? open.withConfirmation(ConfirmationState.NONE)
                : open;
    }

    private static Progress open(Progress turn, DialogAction question, int attempt) {
        SessionIntent intent = reopened(turn.intent());
        SessionIntent open = question.slotToElicit()
                .map(slot -> intent.withSlot(slot, opened(intent.slot(slot), question)))
                .orElseGet(() -> intent.withConfirmation(ConfirmationState.NONE));
        return turn.withIntent(open).withPending(question, attempt);
    }

    /** What may mean several things stays, so that the answer can choose among them. */
    private static SlotValue opened(SlotValue value, DialogAction question) {
        return Ambiguity.of(Pieces.asked(value, question)).isPresent() ? value : Pieces.opened(value, question);
    }

    private static List<MessageChoice> prompt(Progress turn) {
        return Elicitation.ambiguity(turn)
                .map(ambiguity -> ambiguity.question(turn.context().locale().id()))
                .orElseGet(() -> promptOfAuthor(turn));
    }

    private static List<MessageChoice> promptOfAuthor(Progress turn) {
        return Elicitation.pendingSlot(turn)
                .map(slot -> inWords(
                        slot.prompt(),
                        turn,
                        DefaultWords.askingFor(turn.pending().subSlotToElicit().orElse(slot.name()))))
                .orElseGet(() -> inWords(
                        turn.definition().confirmation().map(Confirmation::prompt), turn, DefaultWords.CONFIRM));
    }

    /** A question that only a function had words for is repeated in these. */
    private static List<MessageChoice> inWords(Optional<Prompt> prompt, Progress turn, String defaultWords) {
        List<MessageChoice> configured = prompt.map(turn::render).orElse(List.of());
        boolean isAskedInVain = turn.state().attempt() > 0;
        return configured.isEmpty()
                        && isAskedInVain
                        && !turn.state().lastMessages().isEmpty()
                ? turn.state().lastMessages()
                : DefaultWords.unless(configured, defaultWords);
    }
}
