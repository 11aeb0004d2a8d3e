package dev.loquat.channel.live;

import dev.loquat.bot.Message;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.speech.ReplyAudio;
import java.nio.ShortBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a client says in one event. */
public sealed interface ClientEvent {

    /** Hands this event to the case that it is. */
    void match(Cases cases);

    /**
     * How the conversation shall go; before anything else, and once.
     *
     * @param sessionState the state in which it begins
     * @param requestAttributes sent with every turn
     * @param welcomeMessages what the bot says first
     * @param sampleRate of binary frames, in samples a second
     * @param disablePlayback whether the client will not say when it has played a reply
     * @param replyAudio in which form replies are said aloud, beside their text; empty for text alone
     */
    record Configuration(
            Optional<SessionStateChange> sessionState,
            Map<String, String> requestAttributes,
            List<Message> welcomeMessages,
            OptionalInt sampleRate,
            Optional<Boolean> disablePlayback,
            Optional<ReplyAudio> replyAudio)
            implements ClientEvent {

        /** Keeps copies of the collections, in their order. */
        public Configuration {
            requestAttributes = Collections.unmodifiableMap(new LinkedHashMap<>(requestAttributes));
            welcomeMessages = List.copyOf(welcomeMessages);
        }

        @Override
        public void match(Cases cases) {
            cases.configuration(this);
        }
    }

    /**
     * The user has typed.
     *
     * @param text the words
     * @param eventId the client's name for the event, perhaps empty
     */
    record TextInput(String text, String eventId) implements ClientEvent {
        @Override
        public void match(Cases cases) {
            cases.textInput(this);
        }
    }

    /**
     * The user speaks.
     *
     * @param samples 16 bit, one channel; none at the end of the utterance
     * @param sampleRate of these samples, where the event says it
     * @param eventId the client's name for the event, perhaps empty
     */
    record AudioInput(ShortBuffer samples, OptionalInt sampleRate, String eventId) implements ClientEvent {
        @Override
        public void match(Cases cases) {
            cases.audioInput(this);
        }
    }

    /**
     * The user has pressed a key of a telephone.
     *
     * @param key one of {@code 0-9 A-D * #}
     * @param eventId the client's name for the event, perhaps empty
     */
    record DtmfInput(char key, String eventId) implements ClientEvent {
        @Override
        public void match(Cases cases) {
            cases.dtmfInput(this);
        }
    }

    /** The client has played what it was sent. */
    record PlaybackCompletion() implements ClientEvent {
        @Override
        public void match(Cases cases) {
            cases.playbackCompletion();
        }
    }

    /** The client goes. */
    record Disconnection() implements ClientEvent {
        @Override
        public void match(Cases cases) {
            cases.disconnection();
        }
    }

    /** What to do for each kind of event. */
    interface Cases {
        /** For the configuration. */
        void configuration(Configuration configuration);

        /** For typed words. */
        void textInput(TextInput input);

        /** For spoken ones. */
        void audioInput(AudioInput input);

        /** For a pressed key. */
        void dtmfInput(DtmfInput input);

        /** For the end of playback. */
        void playbackCompletion();

        /** For the end. */
        void disconnection();
    }
}
