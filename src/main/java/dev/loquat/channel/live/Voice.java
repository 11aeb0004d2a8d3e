package dev.loquat.channel.live;

import dev.loquat.conversation.MessageChoice;
import dev.loquat.speech.ReplyAudio;
import dev.loquat.speech.SpeechSynthesizer;
import java.util.List;

/**
 * How a bot sounds to one client.
 *
 * @param synthesizer speaks
 * @param localeId the language of the conversation
 * @param form what the client wants to be sent
 */
record Voice(SpeechSynthesizer synthesizer, String localeId, ReplyAudio form) {

    /**
     * Refuses a language that cannot be spoken.
     *
     * @throws dev.loquat.speech.SpeechUnavailable when it cannot
     */
    Voice {
        synthesizer.requireVoice(localeId);
    }

    /**
     * The messages as sound; no bytes when there is nothing in them to say.
     *
     * @throws dev.loquat.speech.SpeechUnavailable when the engine fails
     */
    byte[] say(List<MessageChoice> messages) {
        return synthesizer.say(messages.stream().map(MessageChoice::message).toList(), localeId, form);
    }
}
