package dev.loquat.dialog;

import dev.loquat.bot.Intent;
import dev.loquat.bot.Message;
import dev.loquat.bot.Prompt;
import dev.loquat.bot.Response;
import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.ConversationState.SuspendedIntent;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.Understanding;
import dev.loquat.dialog.condition.ReferenceValues;
import dev.loquat.dialog.message.ContentTypes;
import dev.loquat.dialog.message.MessageRenderer;
import dev.loquat.dialog.message.PlaceholderValues;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far a turn has come.
 *
 * @param state the conversation as it stands; until the next question its dialog action is the last one
 * @param said what will be said so far
 * @param interpretations how the utterance was read, with the intents as they are now
 * @param context what the turn's decisions may depend on
 * @param trail what the turn has come through
 */
record Progress(
        ConversationState state,
        List<MessageChoice> said,
        List<Interpretation> interpretations,
        DialogContext context,
        Trail trail) {

    Progress {
        said = List.copyOf(said);
    }

    static Progress ofTurn(ConversationState state, Understanding understanding, DialogContext context) {
        ConversationState next = new ConversationState(
                state.sessionState(),
                state.attempt(),
                state.suspended(),
                state.lastMessages(),
                state.lastInterpretations(),
                state.turns() + 1);
        return new Progress(next, List.of(), understanding.interpretations(), context, Trail.NONE);
    }

    static Progress ofOpening(ConversationState state, DialogContext context) {
        return new Progress(state, List.of(), List.of(), context, Trail.NONE);
    }

    SessionState session() {
        return state.sessionState();
    }

    /** The question that the user was asked last. */
    DialogAction pending() {
        return session().dialogAction();
    }

    /** The intent that the turn is about. */
    SessionIntent intent() {
        return session().intent().orElseThrow(() -> new IllegalStateException("there is no intent at this point"));
    }

    /** The same intent as the bot has it. */
    Intent definition() {
        String name = intent().name();
        return context.locale()
                .intent(name)
                .orElseThrow(() -> new IllegalStateException("the bot has no intent " + name));
    }

    /** Whether a slot of the intent has a value that means one thing. */
    boolean isSettled(String slot) {
        return SlotFilling.isSettled(definition(), slot, intent().slot(slot));
    }

    Progress with(ConversationState newState) {
        return new Progress(newState, said, interpretations, context, trail);
    }

    Progress with(SessionState session) {
        return with(state.withSessionState(session));
    }

    Progress withIntent(SessionIntent intent) {
        return with(session().withIntent(intent));
    }

    Progress withPending(DialogAction action, int attempt) {
        return with(state.withAttempt(attempt)).with(session().withDialogAction(action));
    }

    /** With an intent, as it is now, as the first of the interpretations. */
    Progress noting(SessionIntent intent) {
        return new Progress(state, said, Ranking.withFirst(interpretations, intent), context, trail);
    }

    /** One step of the bot's author further. */
    Progress stepped() {
        return with(trail.stepped());
    }

    /** What the user has said was neither an answer nor an intent. */
    Progress missed() {
        return with(trail.missed());
    }

    /** A dialog function has its word. */
    Progress hooked() {
        return with(trail.hooked());
    }

    /** A step leads away from the intent. */
    Progress leaving() {
        return noting(intent()).with(trail.leaving(intent()));
    }

    /** To find out what would happen, without chance and without dialog functions. */
    Progress foreseeing() {
        DialogContext foreseen = new DialogContext(context.locale(), context.input(), context.now(), () -> 0L);
        return new Progress(state, said, interpretations, foreseen, trail.foreseen());
    }

    private Progress with(Trail newTrail) {
        return new Progress(state, said, interpretations, context, newTrail);
    }

    /** What references in conditions and values stand for now. */
    ReferenceValues references() {
        List<SessionIntent> others = Stream.concat(
                        trail.left().stream(), state.suspended().stream().map(SuspendedIntent::intent))
                .toList();
        return new ReferenceValues(session(), others, context.input());
    }

    /** A response in the words in which it would be said now. */
    List<MessageChoice> render(Response response) {
        return renderer().render(response);
    }

    /** A prompt in the words in which it would be given now. */
    List<MessageChoice> render(Prompt prompt) {
        return prompt.selection() == Prompt.Selection.ORDERED
                ? renderer().renderInOrder(prompt.question(), state.attempt())
                : renderer().render(prompt.question());
    }

    private MessageRenderer renderer() {
        PlaceholderValues values =
                PlaceholderValues.of(session(), context.input().requestAttributes());
        return new MessageRenderer(values, context.random());
    }

    Progress say(Response response) {
        return say(render(response));
    }

    Progress say(List<MessageChoice> messages) {
        List<MessageChoice> taken =
                ContentTypes.of(context.input().requestAttributes()).among(messages);
        List<MessageChoice> all = Stream.concat(said.stream(), Translation.of(taken, context.locale()).stream())
                .toList();
        return new Progress(state, all, interpretations, context, trail);
    }

    /** Says messages of a function or a client, whose brackets are no placeholders. */
    Progress sayAsWritten(List<Message> messages) {
        return say(messages.stream().map(MessageChoice::only).toList());
    }

    /** Ends the turn: the user's next words answer the pending question. */
    Step ask() {
        Progress end = atEnd();
        return new Step.Ask(end.state, end.said, trail.isMissed());
    }

    /** Ends the turn and the intent with it. */
    Step close() {
        Progress end = with(session().withDialogAction(DialogAction.CLOSE)).atEnd();
        return new Step.Close(end.state, end.said, trail.isMissed());
    }

    private Progress atEnd() {
        Progress noted = session().intent().map(this::noting).orElse(this);
        return noted.with(new ConversationState(
                session(),
                state.attempt(),
                Suspension.besides(session(), state),
                said,
                noted.interpretations,
                state.turns()));
    }
}
