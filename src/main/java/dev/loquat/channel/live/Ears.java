package dev.loquat.channel.live;

import dev.loquat.channel.ChannelConfig;
import dev.loquat.channel.Fault;
import dev.loquat.channel.RequestRejected;
import dev.loquat.turn.Conversations;
import dev.loquat.turn.ListeningPlace;
import java.util.concurrent.Semaphore;

/** Opens ears, no more at once than the machine has room for. Any number of threads may ask. */
public final class Ears {

    private final Conversations conversations;
    private final ChannelConfig config;
    private final Semaphore free;

    /** As many ears as the configuration allows. */
    public Ears(Conversations conversations, ChannelConfig config) {
        this.conversations = conversations;
        this.config = config;
        this.free = new Semaphore(config.maxListening());
    }

    /**
     * An ear for one utterance.
     *
     * @param place where in the conversation
     * @param sampleRate samples a second
     * @throws RequestRejected when too many are open
     * @throws dev.loquat.speech.AudioRejected when the session's language cannot be heard
     */
    Ear open(ListeningPlace place, int sampleRate) {
        if (!free.tryAcquire()) {
            throw new RequestRejected(
                    Fault.THROTTLED,
                    "The server hears " + config.maxListening() + " utterances already and can hear no more at once;"
                            + " say it again in a moment, or raise loquat.channel.max-listening");
        }
        try {
            return new Ear(conversations.listen(place, sampleRate), sampleRate, config.maxUtterance(), free::release);
        } catch (RuntimeException e) {
            free.release();
            throw e;
        }
    }
}
