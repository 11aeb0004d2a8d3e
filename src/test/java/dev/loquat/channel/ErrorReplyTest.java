package dev.loquat.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.nlu.encoder.EncoderUnavailable;
import dev.loquat.session.CorruptSession;
import dev.loquat.session.SessionKey;
import dev.loquat.session.SessionStoreFailed;
import org.junit.jupiter.api.Test;

class ErrorReplyTest {

    @Test
    void tellsWhatToDoAboutASessionThatCannotBeRead() {
        SessionKey key = new SessionKey("BOOKTRIP01", "TSTALIASID", "en_US", "s1");

        ErrorReply reply = ErrorReply.of(new CorruptSession(key, new IllegalStateException("cut off")), "r1");

        assertThat(reply.fault()).isEqualTo(Fault.INTERNAL);
        assertThat(reply.message()).contains("Session 's1'", "Delete it with DeleteSession");
    }

    @Test
    void tellsAFailedStoreFromAFailureOfOurOwn() {
        SessionStoreFailed failed =
                new SessionStoreFailed("The database is full; make room", new IllegalStateException("disk"));

        ErrorReply reply = ErrorReply.of(failed, "r1");

        assertThat(reply).isEqualTo(new ErrorReply(Fault.BAD_GATEWAY, "The database is full; make room"));
    }

    @Test
    void tellsThatTheEncoderIsMissing() {
        ErrorReply reply = ErrorReply.of(new EncoderUnavailable("There is no encoder; build it"), "r1");

        assertThat(reply).isEqualTo(new ErrorReply(Fault.INTERNAL, "There is no encoder; build it"));
    }

    @Test
    void keepsWhatWasNotExpectedToItself() {
        ErrorReply reply = ErrorReply.of(new IllegalStateException("secret"), "r1");

        assertThat(reply.fault()).isEqualTo(Fault.INTERNAL);
        assertThat(reply.message()).contains("r1").doesNotContain("secret");
    }
}
