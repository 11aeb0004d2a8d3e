package dev.loquat.speech;

import dev.loquat.bot.Message;
import java.util.List;

/** Turns messages into speech. Implementations may be called from any number of threads. */
public interface SpeechSynthesizer {

    /**
     * Returns when the language can be spoken, so that a channel can refuse before it takes a turn.
     *
     * @param localeId such as {@code en_US}
     * @throws SpeechUnavailable when it cannot
     */
    void requireVoice(String localeId);

    /**
     * Says messages one after the other. Text and SSML are said; cards and payloads are for the eye.
     *
     * @param localeId such as {@code en_US}
     * @return audio in that form; no bytes when there is nothing to say
     * @throws SpeechUnavailable when the language cannot be spoken, or the engine fails
     */
    byte[] say(List<Message> messages, String localeId, ReplyAudio form);
}
