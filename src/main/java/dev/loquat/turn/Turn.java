package dev.loquat.turn;

import dev.loquat.conversation.ActiveContext;
import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.UserInput;
import dev.loquat.dialog.DialogContext;
import dev.loquat.fulfillment.FunctionCode;
import dev.loquat.fulfillment.FunctionHost.CallingBot;
import dev.loquat.nlu.NluContext;
import dev.loquat.session.Session;
import dev.loquat.session.SessionKey;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * One turn under way: the request, the session that it found and the time at which it began.
 *
 * @param request what the channel asks for
 * @param session the session as it was found
 * @param state the session's state with the client's changes
 * @param now the user's time
 * @param random chooses among variations; the same session and turn choose the same
 */
record Turn(TurnRequest request, Session session, ConversationState state, ZonedDateTime now, RandomGenerator random) {

    static Turn of(TurnRequest request, Session session, ZonedDateTime now) {
        RandomGenerator random =
                new SplittableRandom(seed(session.key(), session.state().turns()));
        return new Turn(request, session, session.state(), now, random);
    }

    Turn withState(ConversationState changed) {
        return new Turn(request, session, changed, now, random);
    }

    /** The same turn of a session that has been saved meanwhile. */
    Turn withSession(Session saved) {
        return new Turn(request, saved, state, now, random);
    }

    /** String's hash is specified, so that the seed is the same in every process. */
    private static long seed(SessionKey key, long turn) {
        return 31L * (key.botId() + ' ' + key.sessionId()).hashCode() + turn;
    }

    Instant instant() {
        return now.toInstant();
    }

    NluContext nluContext() {
        SessionState standing = state.sessionState();
        Optional<SessionIntent> intent = standing.intentInProgress();
        Set<String> contexts = standing.activeContexts().stream()
                .filter(context -> context.expiresAt().isAfter(instant()))
                .map(ActiveContext::name)
                .collect(Collectors.toSet());
        return new NluContext(
                intent,
                intent.isPresent() ? standing.dialogAction() : DialogAction.NONE,
                contexts,
                now,
                standing.runtimeHints());
    }

    DialogContext dialogContext(UserInput input) {
        return new DialogContext(request.locale(), input, instant(), random);
    }

    CallingBot callingBot() {
        return new CallingBot(
                request.bot().bot().id(),
                request.bot().bot().name(),
                request.bot().aliasId(),
                request.bot().aliasName(),
                request.bot().version(),
                request.locale(),
                request.key().sessionId(),
                request.responseContentType(),
                request.bot().bot().functions().stream()
                        .map(spec -> new FunctionCode(spec, request.bot().folder()))
                        .toList());
    }

    Session after(ConversationState newState) {
        return session.after(newState, instant().plus(request.bot().bot().sessionTtl()));
    }
}
