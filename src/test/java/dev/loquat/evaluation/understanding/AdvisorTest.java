package dev.loquat.evaluation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.evaluation.dataset.LabelledUtterance;
import dev.loquat.evaluation.understanding.Advice.Kind;
import dev.loquat.evaluation.understanding.Prediction.Neighbour;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdvisorTest {

    private static final Neighbour MUSIC = new Neighbour("play music", "Music", 0.9);
    private static final Neighbour LIGHTS = new Neighbour("lights on", "Lights", 0.8);

    private final Advisor advisor =
            new Advisor(prediction -> prediction.utterance().text());

    @Test
    void namesWhatIsTakenForAnotherIntentBeforeWhatIsOnlyNearer() {
        List<Advice> advice = advisor.advise(List.of(
                lights("play the lights", "Lights", 0.6, MUSIC),
                lights("play some light", "Music", 0.5, MUSIC),
                lights("play it bright", "Music", 0.7, MUSIC),
                lights("turn the lights on", "Lights", 0.9, LIGHTS)));

        assertThat(advice)
                .extracting(Advice::kind)
                .containsExactly(Kind.TAKEN_FOR_ANOTHER, Kind.TAKEN_FOR_ANOTHER, Kind.NEARER_TO_ANOTHER);
        assertThat(advice)
                .extracting(Advice::utterance)
                .containsExactly("play it bright", "play some light", "play the lights");
        assertThat(advice.get(0).sentence())
                .isEqualTo("\"play it bright\" (Lights) is taken for Music; most like it is \"play music\" (Music)");
        assertThat(advice.get(2).sentence())
                .isEqualTo("\"play the lights\" (Lights) sits nearest \"play music\" (Music)");
    }

    @Test
    void namesATemplateOnceHoweverManyOfItsUtterancesGoWrong() {
        Advisor byTemplate = new Advisor(prediction -> "(play|put on) light");

        List<Advice> advice = byTemplate.advise(
                List.of(lights("play light", "Music", 0.5, MUSIC), lights("put on light", "Music", 0.8, MUSIC)));

        assertThat(advice)
                .singleElement()
                .satisfies(each -> assertThat(each.confidence()).isEqualTo(0.8));
    }

    private static Prediction lights(String text, String answered, double confidence, Neighbour nearest) {
        return new Prediction(
                new LabelledUtterance(text, "Lights"), answered, confidence, List.of(), Optional.of(nearest), 1);
    }
}
