package dev.loquat.bot.yaml;

import dev.loquat.bot.Prompt;
import dev.loquat.bot.PromptAttempt;
import dev.loquat.bot.PromptAttempt.Audio;
import dev.loquat.bot.PromptAttempt.Dtmf;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Writes what {@link AttemptReader} reads; what is as in Lex's console is left out. */
final class AttemptWriter {

    private static final PromptAttempt USUAL = AttemptReader.OF_CONSOLE;

    private AttemptWriter() {}

    static Optional<Written> write(Prompt prompt) {
        Map<String, PromptAttempt> attempts = prompt.attempts();
        WrittenFields fields = new WrittenFields();
        if (areAlike(prompt)) {
            attempts.values().stream().findFirst().ifPresent(any -> fields.put(AttemptReader.ALL, attempt(any)));
        } else {
            attempts.forEach((name, attempt) -> fields.put(name, attempt(attempt)));
        }
        return fields.compact().unlessEmpty();
    }

    private static boolean areAlike(Prompt prompt) {
        return prompt.attempts().keySet().equals(Set.copyOf(AttemptReader.names(prompt.retries())))
                && prompt.attempts().values().stream().distinct().count() == 1;
    }

    private static Written attempt(PromptAttempt attempt) {
        return new WrittenFields()
                .flag("allowInterrupt", attempt.allowsInterrupt(), USUAL.allowsInterrupt())
                .flag("allowAudioInput", attempt.allowsAudio(), USUAL.allowsAudio())
                .flag("allowDTMFInput", attempt.allowsDtmf(), USUAL.allowsDtmf())
                .put("startTimeout", unless(USUAL.startTimeout(), attempt.startTimeout(), AttemptWriter::duration))
                .put("audio", unless(USUAL.audio(), attempt.audio(), AttemptWriter::audio))
                .put("dtmf", unless(USUAL.dtmf(), attempt.dtmf(), AttemptWriter::dtmf))
                .put("textStartTimeout", unless(USUAL.textTimeout(), attempt.textTimeout(), AttemptWriter::duration))
                .compact();
    }

    private static <T> Optional<Written> unless(Optional<T> usual, Optional<T> value, Function<T, Written> form) {
        return value.equals(usual)
                ? Optional.empty()
                : Optional.of(value.map(form).orElse(Written.text(AttemptReader.NONE)));
    }

    private static Written audio(Audio audio) {
        return new WrittenFields()
                .duration("maxLength", audio.longest(), AttemptReader.USUAL_AUDIO.longest())
                .duration("endTimeout", audio.endTimeout(), AttemptReader.USUAL_AUDIO.endTimeout())
                .compact();
    }

    private static Written dtmf(Dtmf dtmf) {
        return new WrittenFields()
                .integer("maxLength", dtmf.most(), AttemptReader.USUAL_DTMF.most())
                .duration("endTimeout", dtmf.endTimeout(), AttemptReader.USUAL_DTMF.endTimeout())
                .text("deletionCharacter", dtmf.deletionKey(), AttemptReader.USUAL_DTMF.deletionKey())
                .text("endCharacter", dtmf.endKey(), AttemptReader.USUAL_DTMF.endKey())
                .compact();
    }

    private static Written duration(Duration duration) {
        return Written.text(Scalars.write(duration));
    }
}
