package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Message;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.Transcript;
import dev.loquat.conversation.UserInput;
import dev.loquat.conversation.json.LexJson;
import dev.loquat.conversation.obfuscation.Obfuscation;
import dev.loquat.evaluation.load.ListeningTest;
import dev.loquat.runtime.Loquat;
import dev.loquat.session.SessionKey;
import dev.loquat.speech.ReplyAudio;
import dev.loquat.speech.SpeechRecognizer;
import dev.loquat.speech.audio.Samples;
import dev.loquat.turn.InvalidTurn;
import dev.loquat.turn.ListeningPlace;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A conversation between the person at the terminal and a bot. */
final class CliConversation {

    private final Loquat loquat;
    private final BotSnapshot bot;
    private final BotLocale locale;
    private final SessionKey key;
    private int requests;

    CliConversation(Loquat loquat, BotSnapshot bot, BotLocale locale, String sessionId) {
        this.loquat = loquat;
        this.bot = bot;
        this.locale = locale;
        this.key = new SessionKey(bot.bot().id(), bot.aliasId(), locale.id(), sessionId);
    }

    static CliConversation begin(Loquat loquat, BotOptions options) {
        BotSnapshot bot = options.bot(loquat);
        return new CliConversation(loquat, bot, options.locale(loquat, bot), "terminal");
    }

    Spoken say(String text) {
        return turn(UserInput.typed(text, "request-" + ++requests));
    }

    Spoken hear(Path file) {
        return hear(read(file), "audio/wav");
    }

    /** Hears audio of this content type. */
    Spoken hear(byte[] audio, String contentType) {
        List<Transcript> transcripts = loquat.transcribe(new ListeningPlace(locale, key), audio, contentType);
        return turn(UserInput.spoken(transcripts, Map.of(), "request-" + ++requests));
    }

    Spoken hear(Samples samples) {
        return turn(UserInput.spoken(
                loquat.transcribe(new ListeningPlace(locale, key), samples), Map.of(), "request-" + ++requests));
    }

    /** Hears one utterance bit by bit, which is a turn when it is over. */
    ListeningTest.Ear listen(int sampleRate) {
        SpeechRecognizer.Listening listening = loquat.listen(new ListeningPlace(locale, key), sampleRate);
        return new ListeningTest.Ear() {
            @Override
            public void hear(short[] samples) {
                listening.hear(samples);
            }

            @Override
            public void finish() {
                turn(UserInput.spoken(listening.finish(), Map.of(), "request-" + ++requests));
            }

            @Override
            public void close() {
                listening.close();
            }
        };
    }

    /**
     * What the bot said, as sound.
     *
     * @throws dev.loquat.speech.SpeechUnavailable when there is no voice
     */
    byte[] aloud(Spoken turn, ReplyAudio form) {
        List<Message> messages =
                turn.reply().messages().stream().map(MessageChoice::message).toList();
        return loquat.voice().say(messages, locale.id(), form);
    }

    /** Forgets what has been said. */
    void reset() {
        loquat.deleteSession(key);
    }

    /** What may be shown of a turn beside the conversation itself. */
    Obfuscation obfuscation(Spoken turn) {
        TurnReply reply = turn.reply();
        return Obfuscation.of(
                locale,
                reply.sessionState().intent().stream().toList(),
                reply.trace().understanding());
    }

    private Spoken turn(UserInput input) {
        TurnRequest request = new TurnRequest(bot, locale, key, input, Optional.empty(), TurnRequest.TEXT);
        return new Spoken(input, loquat.turn(request), loquat.now());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new InvalidTurn("Cannot read the recording " + file + ": " + unreadable.getMessage());
        }
    }

    /**
     * One turn that was taken.
     *
     * @param input what the user said
     * @param reply what came of it
     * @param at when
     */
    record Spoken(UserInput input, TurnReply reply, Instant at) {

        /** What the bot said, as lines of text. */
        List<String> texts() {
            return reply.messages().stream()
                    .map(MessageChoice::message)
                    .map(Spoken::text)
                    .toList();
        }

        ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("inputTranscript", reply.trace().understanding().inputTranscript());
            json.put("inputMode", input.mode().wireName());
            json.set(
                    "messages",
                    LexJson.messages(reply.messages().stream()
                            .map(MessageChoice::message)
                            .toList()));
            json.set("sessionState", LexJson.sessionState(reply.sessionState(), at));
            json.set("interpretations", LexJson.interpretations(reply.interpretations()));
            json.set("requestAttributes", LexJson.strings(reply.requestAttributes()));
            return json;
        }

        private static String text(Message message) {
            if (message instanceof Message.PlainText text) {
                return text.value();
            }
            if (message instanceof Message.ImageResponseCard card) {
                List<String> buttons =
                        card.buttons().stream().map(Message.Button::text).toList();
                return card.title() + card.subtitle().map(line -> ": " + line).orElse("") + " " + buttons;
            }
            return message instanceof Message.Ssml ssml
                    ? ssml.value().replaceAll("<[^>]*>", "")
                    : ((Message.CustomPayload) message).value();
        }
    }
}
