package dev.loquat.cli;

import dev.loquat.LoquatException;

/** The machine has no microphone or no loudspeaker. */
final class NoSoundCard extends LoquatException {

    private static final long serialVersionUID = 1L;

    NoSoundCard(String device, Throwable cause) {
        super(
                "There is no " + device + " here that Java can use (16 kHz, 16 bit, one channel)."
                        + " Connect one, and see that it is not in use; in a container pass /dev/snd in."
                        + " `loquat chat` talks by text, `loquat say --audio FILE` by recordings.",
                cause);
    }
}
