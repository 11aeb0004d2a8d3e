package dev.loquat.access.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplayWindowTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

    private final ReplayWindow window = new ReplayWindow(Duration.ofMinutes(10));

    @Test
    void knowsASignatureAgainAsLongAsItIsGood() {
        assertThat(window.isFirst("00000000000000aa", BEGIN)).isTrue();
        assertThat(window.isFirst("00000000000000bb", BEGIN.plusSeconds(500))).isTrue();

        assertThat(window.isFirst("00000000000000aa", BEGIN.plusSeconds(600))).isFalse();
        assertThat(window.isFirst("00000000000000bb", BEGIN.plusSeconds(1100))).isFalse();
    }

    @Test
    void forgetsWhatIsNoLongerGood() {
        window.isFirst("00000000000000aa", BEGIN);
        window.isFirst("00000000000000bb", BEGIN.plusSeconds(601));
        window.isFirst("00000000000000cc", BEGIN.plusSeconds(1202));

        assertThat(window.isFirst("00000000000000aa", BEGIN.plusSeconds(1203))).isTrue();
    }
}
