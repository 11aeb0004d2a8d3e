package dev.loquat.channel.live;

import dev.loquat.bot.PromptAttempt;
import dev.loquat.channel.AddressedSession;
import dev.loquat.channel.live.LiveConversation.Surroundings;
import dev.loquat.channel.live.ServerEvents.Interruption;
import dev.loquat.turn.Reminder;
import dev.loquat.turn.TurnReply;
import java.time.Duration;
import java.util.Optional;

/**
 * Who has the floor: the bot, as long as its reply is being played; then the user, for as long as the bot has patience. For one
 * thread at a time, which holds the conversation's lock.
 */
final class Floor {

    private final Surroundings surroundings;
    private final Carrier carrier;
    private final ServerEvents events;
    private final Runnable saidNothing;
    private final AttemptRules attempts;
    private final Patience patience;

    private boolean hasPlayback;
    private boolean isPlaying;
    private PromptAttempt rules;
    private Announcements reminders;

    /**
     * @param lock is held when patience is lost
     * @param saidNothing what to do then
     */
    Floor(Surroundings surroundings, Carrier carrier, ServerEvents events, Object lock, Runnable saidNothing) {
        this.surroundings = surroundings;
        this.carrier = carrier;
        this.events = events;
        this.saidNothing = saidNothing;
        this.attempts = new AttemptRules(surroundings.config().maxUtterance());
        this.patience = new Patience(surroundings.timers(), lock);
        this.hasPlayback = carrier.playsReplies();
        this.rules = attempts.anytime();
        this.reminders = new Announcements(surroundings.timers());
    }

    /** Whether the client says when it has played a reply is for the client to say. */
    void configure(ClientEvent.Configuration configuration) {
        hasPlayback = configuration.disablePlayback().map(disabled -> !disabled).orElse(carrier.playsReplies());
    }

    /** How the bot listens now. */
    PromptAttempt rules() {
        return rules;
    }

    /** Whether the user may say something now. */
    boolean isFree() {
        return !isPlaying || rules.allowsInterrupt();
    }

    /** The user has begun; if the bot was speaking, it is cut short. */
    void taken(Interruption how, String eventId) {
        patience.stop();
        if (isPlaying) {
            isPlaying = false;
            events.interrupted(how, eventId);
        }
    }

    /** The user has begun and has to go on within so long. */
    void awaitMore(Duration limit, Runnable noMore) {
        patience.await(limit, noMore);
    }

    /** The user has said something, and the bot makes up its mind. */
    void handedOver() {
        patience.stop();
        reminders.end();
        isPlaying = false;
    }

    /** The bot speaks, and asks the user to. */
    void answered(AddressedSession session, TurnReply reply) {
        int attempt = surroundings
                .conversations()
                .session(session.key())
                .map(saved -> saved.state().attempt())
                .orElse(0);
        rules = attempts.after(session.locale(), reply.sessionState(), attempt);
        isPlaying = hasPlayback && !reply.messages().isEmpty();
        reminders = new Announcements(surroundings.timers());
        Reminder.stillWaiting(session.locale(), reply.sessionState(), reply.requestAttributes())
                .ifPresent(reminder -> reminders.begin(reminder, events::aside));
        if (!isPlaying) {
            awaitUser();
        }
    }

    /** The reply has been played to its end. */
    void played() {
        if (isPlaying) {
            isPlaying = false;
            awaitUser();
        }
    }

    /** The user is to say something, from now on. */
    void awaitUser() {
        Optional<Duration> limit = carrier.takesText() ? rules.textTimeout() : rules.startTimeout();
        limit.filter(any -> carrier.losesPatience()).ifPresent(duration -> patience.await(duration, saidNothing));
    }

    /** Nobody is waited for any more. */
    void close() {
        patience.stop();
        reminders.end();
    }
}
