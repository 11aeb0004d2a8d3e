package dev.loquat.evaluation.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loquat.evaluation.load.ListeningTest.Ear;
import dev.loquat.evaluation.load.ListeningTest.Round;
import dev.loquat.evaluation.load.ListeningTest.Time;
import dev.loquat.speech.audio.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One user at a time, since the time of these tests goes on by hand. */
class ListeningTestTest {

    private final HandTime time = new HandTime();
    private final List<Integer> heard = new ArrayList<>();

    @Test
    void soundComesAsFastAsItIsSpoken() {
        Round round = test(0, 0, seconds(1)).run(1, 2);

        assertThat(round.utterances()).isEqualTo(2);
        assertThat(heard).hasSize(20).containsOnly(800);
        assertThat(time.nanos()).isEqualTo(Duration.ofSeconds(2).toNanos());
    }

    @Test
    void aListenerThatIsQuickEnoughLagsByWhatOnePieceTakes() {
        Round round = test(60, 200, seconds(3)).run(1, 1);

        assertThat(round.lagMillis().at(100)).isCloseTo(60, within(1e-6));
        assertThat(round.answerMillis().at(50)).isCloseTo(260, within(1e-6));
    }

    @Test
    void aListenerThatIsTooSlowFallsBehindAndItsAnswerComesTheLater() {
        Round round = test(150, 200, seconds(2)).run(1, 1);

        assertThat(round.lagMillis().at(1)).isCloseTo(150, within(1e-6));
        assertThat(round.lagMillis().at(100)).isCloseTo(150 + 19 * 50, within(1e-6));
        assertThat(round.answerMillis().at(50)).isCloseTo(150 + 19 * 50 + 200, within(1e-6));
    }

    @Test
    void usersWaitForAnAnswerBeforeTheySpeakAgain() {
        test(0, 500, seconds(1)).run(1, 3);

        assertThat(time.nanos()).isEqualTo(Duration.ofMillis(3 * 1_500).toNanos());
    }

    private ListeningTest test(int millisOfPiece, int millisOfEnd, Samples recording) {
        return new ListeningTest(List.of(recording), rate -> new SlowEar(millisOfPiece, millisOfEnd), time);
    }

    private static Samples seconds(int seconds) {
        return new Samples(new short[seconds * 8_000], 8_000);
    }

    private final class SlowEar implements Ear {

        private final int millisOfPiece;
        private final int millisOfEnd;

        SlowEar(int millisOfPiece, int millisOfEnd) {
            this.millisOfPiece = millisOfPiece;
            this.millisOfEnd = millisOfEnd;
        }

        @Override
        public void hear(short[] samples) {
            heard.add(samples.length);
            time.sleep(Duration.ofMillis(millisOfPiece));
        }

        @Override
        public void finish() {
            time.sleep(Duration.ofMillis(millisOfEnd));
        }

        @Override
        public void close() {}
    }

    private static final class HandTime implements Time {

        private long nanos;

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public void sleep(Duration length) {
            nanos += length.toNanos();
        }
    }
}
