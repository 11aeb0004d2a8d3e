package dev.loquat.channel.live;

import dev.loquat.bot.PromptAttempt;
import dev.loquat.bot.PromptAttempt.Audio;
import dev.loquat.bot.PromptAttempt.Dtmf;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What clients and functions have put into the session to change how the bot listens, under the names that Lex predefines.
 *
 * @param attributes the session's attributes
 * @param scope the intent, or {@code Intent:Slot}, or {@code Intent:Slot.piece}
 */
record AttemptAttributes(Map<String, String> attributes, String scope) {

    /** The same with what the attributes say. */
    PromptAttempt over(PromptAttempt under) {
        return new PromptAttempt(
                flag("allow-interrupt").orElse(under.allowsInterrupt()),
                flag("allow-audio-input").orElse(under.allowsAudio()),
                flag("allow-dtmf-input").orElse(under.allowsDtmf()),
                millis("audio:start-timeout-ms").or(under::startTimeout),
                under.audio().map(this::over),
                under.dtmf().map(this::over),
                millis("text:start-timeout-ms").or(under::textTimeout));
    }

    private Audio over(Audio under) {
        return new Audio(
                millis("audio:max-length-ms").orElse(under.longest()),
                millis("audio:end-timeout-ms").orElse(under.endTimeout()));
    }

    private Dtmf over(Dtmf under) {
        return new Dtmf(
                number("dtmf:max-length").map(Math::toIntExact).orElse(under.most()),
                millis("dtmf:end-timeout-ms").orElse(under.endTimeout()),
                value("dtmf:deletion-character").orElse(under.deletionKey()),
                value("dtmf:end-character").orElse(under.endKey()));
    }

    private Optional<Boolean> flag(String name) {
        return value(name).map("true"::equalsIgnoreCase);
    }

    private Optional<Duration> millis(String name) {
        return number(name).map(Duration::ofMillis);
    }

    /** What is no number between 0 and a day's milliseconds is as good as nothing. */
    private Optional<Long> number(String name) {
        return value(name).filter(text -> text.matches("\\d{1,8}")).map(Long::valueOf);
    }

    /** The narrowest that there is: {@code Intent:Slot}, {@code Intent:*}, {@code *:*}, {@code *}. */
    private Optional<String> value(String name) {
        String key = "x-amz-lex:" + name + ':';
        int slot = scope.indexOf(':');
        String intent = slot < 0 ? scope : scope.substring(0, slot);
        return Optional.ofNullable(attributes.get(key + scope))
                .or(() -> Optional.ofNullable(attributes.get(key + intent + ":*")))
                .or(() -> Optional.ofNullable(attributes.get(key + "*:*")))
                .or(() -> Optional.ofNullable(attributes.get(key + '*')));
    }
}
