package dev.loquat.channel.live;

/** What carries a conversation, and how its clients expect it to go. */
public enum Carrier {
    /** A WebSocket: the user may type and speak, the client says where an utterance ends, and hears what is understood so far. */
    WEBSOCKET(true, true),
    /** Lex's event stream in its mode {@code TEXT}: typed words and keys. */
    TEXT_STREAM(true, false),
    /**
     * Lex's event stream in its mode {@code AUDIO}: speech and keys. The sound goes on for ever, where an utterance ends is for
     * the server to find, and replies are played to their end unless the user interrupts them.
     */
    AUDIO_STREAM(false, true);

    private final boolean takesText;
    private final boolean takesAudio;

    Carrier(boolean takesText, boolean takesAudio) {
        this.takesText = takesText;
        this.takesAudio = takesAudio;
    }

    boolean takesText() {
        return takesText;
    }

    boolean takesAudio() {
        return takesAudio;
    }

    /** Whether silence ends an utterance, and not the client alone. */
    boolean findsUtterances() {
        return this == AUDIO_STREAM;
    }

    /** Whether a reply is being played until the client says that it is not, unless the configuration says otherwise. */
    boolean playsReplies() {
        return this == AUDIO_STREAM;
    }

    /** Whether transcripts of utterances that go on are told; Lex's clients would take them for whole ones. */
    boolean tellsPartialTranscripts() {
        return this == WEBSOCKET;
    }

    /** Whether the bot loses patience with users who say nothing. Over a WebSocket it does not: a page may stand open for hours. */
    boolean losesPatience() {
        return this != WEBSOCKET;
    }
}
