package dev.loquat.channel;

import dev.loquat.Required;
import dev.loquat.speech.SpeechUnavailable;
import dev.loquat.turn.Conversations;

/** The voice of the machine that tests run on. */
public final class InstalledVoice {

    private InstalledVoice() {}

    /** Goes on where the bots can speak English, else skips the test, or fails it where eSpeak NG is required. */
    public static void requireOrSkip(Conversations conversations) {
        boolean isInstalled = true;
        try {
            conversations.voice().requireVoice("en_US");
        } catch (SpeechUnavailable missing) {
            isInstalled = false;
        }
        Required.orSkip(isInstalled, "espeak-ng", "eSpeak NG is not installed: apt-get install espeak-ng");
    }
}
