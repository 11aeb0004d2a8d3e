package dev.loquat.channel.live;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Confirmation;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Prompt;
import dev.loquat.bot.PromptAttempt;
import dev.loquat.bot.PromptAttempt.Audio;
import dev.loquat.bot.PromptAttempt.Dtmf;
import dev.loquat.bot.Slot;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import java.time.Duration;
import java.util.Optional;

/**
 * How the bot listens to the answer: the bot's definition of the attempt, over it the session attributes that Lex predefines for
 * it, under it Lex's defaults.
 */
final class AttemptRules {

    /** Lex's defaults, from its developer guide: the predefined session attributes for streaming. */
    private static final Duration START_TIMEOUT = Duration.ofSeconds(4);

    private static final Duration TEXT_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration END_TIMEOUT = Duration.ofMillis(600);
    private static final Dtmf DTMF = new Dtmf(1024, Duration.ofSeconds(5), "*", "#");

    private final Duration longestUtterance;

    /**
     * @param longestUtterance how long speech may last where nothing else is said
     */
    AttemptRules(Duration longestUtterance) {
        this.longestUtterance = longestUtterance;
    }

    /** Nothing has been asked: the user may speak when they like. */
    PromptAttempt anytime() {
        return defaults(Optional.empty(), Optional.empty());
    }

    /**
     * How the bot listens after a turn.
     *
     * @param attempt how often the question has been asked in vain
     */
    PromptAttempt after(BotLocale locale, SessionState state, int attempt) {
        DialogAction asked = state.dialogAction();
        boolean isQuestion = asked.slotToElicit().isPresent() || asked.type() == DialogAction.Type.CONFIRM_INTENT;
        Optional<SessionIntent> intent = state.intent();
        if (!isQuestion || intent.isEmpty()) {
            return anytime();
        }
        PromptAttempt defined = prompt(locale, intent.get(), asked)
                .map(prompt -> defined(prompt, attempt))
                .orElseGet(this::unlessDefined);
        PromptAttempt overridden =
                new AttemptAttributes(state.sessionAttributes(), scope(intent.get(), asked)).over(defined);
        return intent.get().state() == IntentState.WAITING ? withoutPatience(overridden) : overridden;
    }

    private PromptAttempt defined(Prompt prompt, int attempt) {
        PromptAttempt under = unlessDefined();
        PromptAttempt said = prompt.attempts().get(Prompt.attemptName(attempt));
        if (said == null) {
            return new PromptAttempt(
                    prompt.allowsInterrupt(),
                    true,
                    true,
                    under.startTimeout(),
                    under.audio(),
                    under.dtmf(),
                    under.textTimeout());
        }
        return new PromptAttempt(
                said.allowsInterrupt(),
                said.allowsAudio(),
                said.allowsDtmf(),
                said.startTimeout().or(under::startTimeout),
                said.audio().or(under::audio),
                said.dtmf().or(under::dtmf),
                said.textTimeout().or(under::textTimeout));
    }

    private PromptAttempt unlessDefined() {
        return defaults(Optional.of(START_TIMEOUT), Optional.of(TEXT_TIMEOUT));
    }

    private PromptAttempt defaults(Optional<Duration> start, Optional<Duration> text) {
        Audio audio = new Audio(longestUtterance, END_TIMEOUT);
        return new PromptAttempt(true, true, true, start, Optional.of(audio), Optional.of(DTMF), text);
    }

    /** The user has asked for a moment; the bot reminds them in words of its own. */
    private static PromptAttempt withoutPatience(PromptAttempt attempt) {
        return new PromptAttempt(
                attempt.allowsInterrupt(),
                attempt.allowsAudio(),
                attempt.allowsDtmf(),
                Optional.empty(),
                attempt.audio(),
                attempt.dtmf(),
                Optional.empty());
    }

    private static Optional<Prompt> prompt(BotLocale locale, SessionIntent intent, DialogAction asked) {
        Optional<Intent> defined = locale.intent(intent.name());
        return asked.slotToElicit().isPresent()
                ? defined.flatMap(known -> slot(known, asked)).flatMap(Slot::prompt)
                : defined.flatMap(Intent::confirmation).map(Confirmation::prompt);
    }

    /** The slot that is asked for, as the piece of it that is asked for when one is. */
    static Optional<Slot> slot(Intent intent, DialogAction asked) {
        Optional<Slot> slot = asked.slotToElicit().flatMap(intent::slot);
        return asked.subSlotToElicit()
                .flatMap(piece -> slot.flatMap(whole -> whole.piece(piece)))
                .or(() -> slot);
    }

    private static String scope(SessionIntent intent, DialogAction asked) {
        return asked.slotToElicit()
                .map(slot -> intent.name()
                        + ':'
                        + slot
                        + asked.subSlotToElicit().map(piece -> '.' + piece).orElse(""))
                .orElse(intent.name());
    }
}
