package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Prompt;
import dev.loquat.bot.PromptAttempt;
import dev.loquat.bot.PromptAttempt.Audio;
import dev.loquat.bot.PromptAttempt.Dtmf;
import dev.loquat.bot.Response;
import dev.loquat.exchange.tree.Members;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A question with its retries, and how the bot listens at each of them. */
final class PromptForm {

    private static final String ATTEMPTS = "promptAttemptsSpecification";
    private static final String SPEECH = "audioAndDTMFInputSpecification";
    private static final String INTERRUPT = "allowInterrupt";

    /** Lex V2's limit. */
    private static final int MAX_RETRIES = 5;

    /** The console's defaults, for members that an export always has together. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final Duration SILENCE = Duration.ofMillis(640);
    private static final int MOST_KEYS = 513;
    private static final Duration KEY_PAUSE = Duration.ofSeconds(5);

    private final ResponseForm responses;

    PromptForm(ResponseForm responses) {
        this.responses = responses;
    }

    Prompt read(ObjectNode json) {
        Response question = responses.read(json);
        boolean isOrdered = Members.text(json, "messageSelectionStrategy").equals(Optional.of("Ordered"));
        return new Prompt(
                new Response(question.groups()),
                Members.integer(json, "maxRetries").orElse(Prompt.DEFAULT_RETRIES),
                question.allowsInterrupt(),
                isOrdered ? Prompt.Selection.ORDERED : Prompt.Selection.RANDOM,
                attempts(json));
    }

    private static Map<String, PromptAttempt> attempts(ObjectNode json) {
        Map<String, PromptAttempt> attempts = new LinkedHashMap<>();
        Members.object(json, ATTEMPTS).ifPresent(all -> {
            for (int i = 0; i <= MAX_RETRIES; i++) {
                String name = Prompt.attemptName(i);
                Members.object(all, name).ifPresent(attempt -> attempts.put(name, attempt(attempt)));
            }
        });
        return attempts;
    }

    private static PromptAttempt attempt(ObjectNode json) {
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        ObjectNode allowed = Members.object(json, "allowedInputTypes").orElse(none);
        ObjectNode speech = Members.object(json, SPEECH).orElse(none);
        return new PromptAttempt(
                Members.flag(json, INTERRUPT, true),
                Members.flag(allowed, "allowAudioInput", true),
                Members.flag(allowed, "allowDTMFInput", true),
                millis(speech, "startTimeoutMs"),
                Members.object(speech, "audioSpecification")
                        .map(audio -> new Audio(
                                millis(audio, "maxLengthMs").orElse(LONGEST),
                                millis(audio, "endTimeoutMs").orElse(SILENCE))),
                Members.object(speech, "dtmfSpecification").map(PromptForm::dtmf),
                Members.object(json, "textInputSpecification").flatMap(text -> millis(text, "startTimeoutMs")));
    }

    private static Dtmf dtmf(ObjectNode json) {
        return new Dtmf(
                Members.integer(json, "maxLength").orElse(MOST_KEYS),
                millis(json, "endTimeoutMs").orElse(KEY_PAUSE),
                Members.text(json, "deletionCharacter").orElse("*"),
                Members.text(json, "endCharacter").orElse("#"));
    }

    private static Optional<Duration> millis(ObjectNode json, String name) {
        OptionalInt millis = Members.integer(json, name);
        return millis.isPresent() ? Optional.of(Duration.ofMillis(millis.getAsInt())) : Optional.empty();
    }

    ObjectNode write(Prompt prompt) {
        ObjectNode attempts = JsonNodeFactory.instance.objectNode();
        prompt.attempts().forEach((name, attempt) -> attempts.set(name, attempt(attempt)));
        Written written = new Written()
                .all(responses.write(new Response(prompt.question().groups(), prompt.allowsInterrupt())))
                .number("maxRetries", prompt.retries())
                .object(ATTEMPTS, attempts);
        return prompt.selection() == Prompt.Selection.ORDERED
                ? written.text("messageSelectionStrategy", "Ordered").json()
                : written.json();
    }

    private static ObjectNode attempt(PromptAttempt attempt) {
        ObjectNode speech = new Written()
                .millis("startTimeoutMs", attempt.startTimeout())
                .object(
                        "audioSpecification",
                        attempt.audio()
                                .map(audio -> new Written()
                                        .number("maxLengthMs", audio.longest().toMillis())
                                        .number(
                                                "endTimeoutMs",
                                                audio.endTimeout().toMillis())
                                        .json()))
                .object("dtmfSpecification", attempt.dtmf().map(PromptForm::dtmf))
                .json();
        return new Written()
                .flag(INTERRUPT, attempt.allowsInterrupt())
                .object(
                        "allowedInputTypes",
                        new Written()
                                .flag("allowAudioInput", attempt.allowsAudio())
                                .flag("allowDTMFInput", attempt.allowsDtmf())
                                .json())
                .object(SPEECH, speech)
                .object(
                        "textInputSpecification",
                        new Written()
                                .millis("startTimeoutMs", attempt.textTimeout())
                                .json())
                .json();
    }

    private static ObjectNode dtmf(Dtmf dtmf) {
        return new Written()
                .number("maxLength", dtmf.most())
                .number("endTimeoutMs", dtmf.endTimeout().toMillis())
                .text("deletionCharacter", dtmf.deletionKey())
                .text("endCharacter", dtmf.endKey())
                .json();
    }
}
