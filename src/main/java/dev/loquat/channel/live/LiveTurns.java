package dev.loquat.channel.live;

import dev.loquat.channel.AddressedSession;
import dev.loquat.channel.RequestQuota;
import dev.loquat.channel.RequestRejected;
import dev.loquat.channel.live.LiveConversation.Surroundings;
import dev.loquat.conversation.InputMode;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.Transcript;
import dev.loquat.conversation.UserInput;
import dev.loquat.speech.ReplyAudio;
import dev.loquat.turn.ListeningPlace;
import dev.loquat.turn.TurnReply;
import java.util.List;
import java.util.Optional;

/**
 * The turns of one live conversation, from its configuration on: what the client wants of all of them, and who has the floor after
 * each. For one thread at a time.
 */
final class LiveTurns {

    private final Surroundings surroundings;
    private final AddressedSession session;
    private final ServerEvents events;
    private final Floor floor;

    private Optional<ClientEvent.Configuration> configuration = Optional.empty();
    private Optional<SessionStateChange> pendingState = Optional.empty();

    /**
     * @param events where the replies go
     * @param floor learns what the bot has asked
     */
    LiveTurns(Surroundings surroundings, AddressedSession session, ServerEvents events, Floor floor) {
        this.surroundings = surroundings;
        this.session = session;
        this.events = events;
        this.floor = floor;
    }

    /**
     * Begins, with the bot's welcome where the client has words for one.
     *
     * @throws RequestRejected when it has begun before, or the client wants what cannot be
     */
    void configure(ClientEvent.Configuration first) {
        if (configuration.isPresent()) {
            throw RequestRejected.invalid("ConfigurationEvent came a second time; it comes once, before anything else");
        }
        RequestQuota.require(
                first.sessionState(), first.requestAttributes(), first.welcomeMessages(), surroundings.config());
        first.replyAudio().ifPresent(this::speak);
        floor.configure(first);
        if (first.welcomeMessages().isEmpty()) {
            pendingState = first.sessionState();
        } else {
            welcome(first);
        }
        configuration = Optional.of(first);
    }

    private void speak(ReplyAudio form) {
        String localeId = session().locale().id();
        events.speakWith(new Voice(surroundings.conversations().voice(), localeId, form));
    }

    /**
     * How the client wants the conversation to go.
     *
     * @throws RequestRejected when it has not said so yet
     */
    ClientEvent.Configuration requireConfiguration() {
        return configuration.orElseThrow(() -> RequestRejected.invalid(
                "The conversation is not configured yet; a ConfigurationEvent has to come first"));
    }

    /** The session with the bot as the next turn meets it. */
    AddressedSession session() {
        return session.again(surroundings.conversations());
    }

    /** Where in the conversation the user speaks now. */
    ListeningPlace listening() {
        return session().listening(pendingState);
    }

    /**
     * Takes a turn.
     *
     * @param hasInput whether the user has said anything; else the turn is taken because they did not
     */
    void take(String text, InputMode mode, List<Transcript> transcripts, boolean hasInput) {
        floor.handedOver();
        UserInput input = input(text, mode, transcripts, requireConfiguration());
        AddressedSession now = session();
        TurnReply reply = new LiveTurn(surroundings, events, now.turn(input, pendingState), hasInput).take();
        pendingState = Optional.empty();
        floor.answered(now, reply);
    }

    private void welcome(ClientEvent.Configuration first) {
        SessionStateChange state = first.sessionState()
                .filter(change -> change.dialogAction().isPresent())
                .orElseThrow(
                        () -> RequestRejected.invalid(
                                "welcomeMessages need a sessionState with a dialogAction, such as {\"type\": \"ElicitIntent\"}"));
        UserInput nothingSaid = input("", InputMode.TEXT, List.of(), first);
        AddressedSession now = session();
        TurnReply reply = surroundings
                .conversations()
                .putSession(now.turn(nothingSaid, Optional.of(state)), first.welcomeMessages());
        events.reply(
                reply,
                nothingSaid,
                session.key().sessionId(),
                surroundings.clock().instant());
        floor.answered(now, reply);
    }

    private UserInput input(
            String text, InputMode mode, List<Transcript> transcripts, ClientEvent.Configuration configured) {
        String id = surroundings.requestIds().next();
        return new UserInput(text, mode, transcripts, configured.requestAttributes(), id);
    }
}
