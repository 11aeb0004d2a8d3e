package dev.loquat.channel.lex;

import dev.loquat.channel.AddressedSession;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.speech.ReplyAudio;
import dev.loquat.speech.SpeechSynthesizer;
import dev.loquat.turn.TurnReply;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** A reply that is said aloud. */
final class SpokenReply {

    private final byte[] audio;
    private final ReplyAudio form;

    private SpokenReply(byte[] audio, ReplyAudio form) {
        this.audio = audio;
        this.form = form;
    }

    /**
     * Lets a request pass whose reply can be said. A turn that has been taken is not taken back, so this comes before it.
     *
     * @throws dev.loquat.speech.SpeechUnavailable when it wants audio and there is no voice
     */
    static void requireVoice(Optional<ReplyAudio> wanted, SpeechSynthesizer voice, AddressedSession session) {
        if (wanted.isPresent()) {
            voice.requireVoice(session.locale().id());
        }
    }

    /** The reply in the audio that is wanted; empty when none is. */
    static Optional<SpokenReply> of(
            Optional<ReplyAudio> wanted, SpeechSynthesizer voice, AddressedSession session, TurnReply reply) {
        return wanted.map(form -> new SpokenReply(
                voice.say(
                        reply.messages().stream().map(MessageChoice::message).toList(),
                        session.locale().id(),
                        form),
                form));
    }

    Response.ResponseBuilder response() {
        return Response.ok(audio).type(form.contentType());
    }
}
