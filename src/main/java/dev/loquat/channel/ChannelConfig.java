package dev.loquat.channel;

import dev.loquat.turn.InputText;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What clients may send: keys of {@code loquat.channel}. The defaults are Lex's quotas where Lex has one. */
@ConfigMapping(prefix = "loquat.channel")
public interface ChannelConfig {

    /** The longest text of one turn, in characters. */
    @WithDefault("" + InputText.MAX_LENGTH)
    int maxTextLength();

    /** How large a session state or the attributes in a header may be once they are decompressed. */
    @WithDefault("64K")
    MemorySize maxStateSize();

    /** How large one of Lex's headers may be as it is sent, still compressed. */
    @WithDefault("16K")
    MemorySize maxHeaderValueSize();

    /** How large session and request attributes may be together, names and values in UTF-8. */
    @WithDefault("12K")
    MemorySize maxAttributesSize();

    /** How many members a request may have of each kind, and how long they may be. */
    QuotaConfig quota();

    /** Keys of {@code loquat.channel.quota}: Lex's runtime model has these numbers. */
    interface QuotaConfig {

        /** Messages that a client has the bot say. */
        @WithDefault("10")
        int messages();

        /** Characters of one of them. */
        @WithDefault("1024")
        int messageLength();

        /** Characters of a card's title, subtitle and address of a picture. */
        @WithDefault("250")
        int cardLength();

        /** Buttons of a card. */
        @WithDefault("5")
        int buttons();

        /** Characters of what a button shows, and of what it sends. */
        @WithDefault("50")
        int buttonLength();

        /** Active contexts. */
        @WithDefault("20")
        int contexts();

        /** Attributes of one of them. */
        @WithDefault("10")
        int contextAttributes();

        /** Runtime hints for one slot. */
        @WithDefault("100")
        int hints();

        /** Characters of one of them. */
        @WithDefault("140")
        int hintLength();
    }

    /** The longest utterance of a live conversation. */
    @WithDefault("55s")
    Duration maxUtterance();

    /**
     * The largest frame that a WebSocket client may send, and the largest message of an event stream; keep it below
     * quarkus.websockets-next.server.max-message-size.
     */
    @WithDefault("256K")
    MemorySize maxFrameSize();

    /** How many utterances are heard in live conversations at once; each takes a recogniser and tens of megabytes. */
    @WithDefault("32")
    int maxListening();

    /** After how long without an event of the client a live conversation is over; 0s for never. */
    @WithDefault("15m")
    Duration idleTimeout();

    /** How long a conversation over an event stream may last; 0s for ever. */
    @WithDefault("15m")
    Duration maxConversation();

    /** How often the client of a live conversation is told that it is alive; 0s for never. */
    @WithDefault("20s")
    Duration heartbeat();
}
