package dev.loquat.channel.live;

import dev.loquat.channel.live.LiveConversation.Surroundings;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.UserInput;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnRequest;
import dev.loquat.turn.TurnWatch;
import java.util.List;

/**
 * One turn of a live conversation, told in Lex's order: what the user said, where the conversation stands, what the bot says. What
 * the bot says while a function is at work comes in between.
 */
final class LiveTurn {

    private final Surroundings surroundings;
    private final ServerEvents events;
    private final TurnRequest request;

    private boolean isTranscribed;
    private boolean isAnnounced;

    /**
     * @param hasInput whether the user said anything; a turn that is taken because they did not has no transcript
     */
    LiveTurn(Surroundings surroundings, ServerEvents events, TurnRequest request, boolean hasInput) {
        this.surroundings = surroundings;
        this.events = events;
        this.request = request;
        this.isTranscribed = !hasInput;
    }

    /** Which of several transcripts counts shows in the turn; of one that fails the likeliest is told. */
    TurnReply take() {
        Announcements announcements = new Announcements(surroundings.timers());
        TurnReply reply;
        try {
            reply = surroundings.conversations().turn(request, work -> announce(work, announcements));
        } catch (RuntimeException e) {
            announcements.end();
            transcribe(input().text());
            throw e;
        }
        announcements.end();
        transcribe(reply.trace().understanding().inputTranscript());
        events.reply(
                reply, input(), request.key().sessionId(), surroundings.clock().instant());
        return reply;
    }

    private void announce(TurnWatch.Work work, Announcements announcements) {
        work.reminders().forEach(reminder -> announcements.begin(reminder, messages -> announce(work, messages)));
    }

    /** One thing at a time: announcements take turns among themselves. */
    private void announce(TurnWatch.Work work, List<MessageChoice> messages) {
        if (!isAnnounced) {
            isAnnounced = true;
            transcribe(work.inputTranscript());
            events.standing(
                    work.state(),
                    input(),
                    request.key().sessionId(),
                    surroundings.clock().instant());
        }
        events.aside(messages);
    }

    private void transcribe(String transcript) {
        if (!isTranscribed) {
            isTranscribed = true;
            events.transcript(transcript);
        }
    }

    private UserInput input() {
        return request.input();
    }
}
