package dev.loquat.evaluation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.evaluation.dataset.LabelledUtterance;
import dev.loquat.evaluation.metrics.F1Counts;
import dev.loquat.evaluation.understanding.SlotScores.IntentSlot;
import dev.loquat.nlu.template.SlotSpan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlotScoresTest {

    private static final SlotSpan ROME = new SlotSpan("City", 7, 11);
    private static final SlotSpan TODAY = new SlotSpan("Date", 12, 17);

    @Test
    void aSlotIsRightWhenEveryCharacterOfItsPlaceIs() {
        SlotScores scores = new SlotScores(List.of(answer("Fly", ROME, new SlotSpan("Date", 12, 16))));

        assertThat(scores.total()).isEqualTo(new F1Counts(1, 1, 1));
        assertThat(scores.bySlot()).containsEntry(new IntentSlot("Fly", "City"), new F1Counts(1, 0, 0));
        assertThat(scores.meanF1()).isEqualTo(0.5);
    }

    @Test
    void aWrongIntentMakesItsSlotsWrong() {
        SlotScores scores = new SlotScores(List.of(answer("Stay", ROME, TODAY)));

        assertThat(scores.total()).isEqualTo(new F1Counts(0, 2, 2));
        assertThat(scores.bySlot()).containsEntry(new IntentSlot("Stay", "City"), new F1Counts(0, 1, 0));
        assertThat(scores.meanF1()).isZero();
    }

    private static Prediction answer(String intent, SlotSpan... found) {
        return new Prediction(
                new LabelledUtterance("fly to Rome today", "Fly", List.of(ROME, TODAY)),
                intent,
                1,
                List.of(found),
                Optional.empty(),
                1);
    }
}
