package dev.loquat.nlu.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HastyFormTest {

    @Test
    void writesInLowerCaseWithoutPunctuationAndKeepsThePlacesOfValues() {
        SampleUtterance hasty = hasty("I'd like to hear Life's Good, please.", "Life's Good");

        assertThat(hasty.text()).isEqualTo("i d like to hear life s good please");
        assertThat(valueOf(hasty)).isEqualTo("life s good");
    }

    @Test
    void keepsAPointInsideAValueAndCutsTheOneAtTheEnd() {
        SampleUtterance hasty = hasty("Wake me at 7 a.m.", "7 a.m.");

        assertThat(hasty.text()).isEqualTo("wake me at 7 a.m");
        assertThat(valueOf(hasty)).isEqualTo("7 a.m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "!!", "'", "\u201C\u2026\u201D"})
    void leavesAnUtteranceOfMarksAloneAsItIs(String marks) {
        SampleUtterance utterance = new SampleUtterance("Intent", marks, marks, List.of());

        assertThat(HastyForm.of(utterance)).isEqualTo(utterance);
    }

    private static SampleUtterance hasty(String text, String value) {
        int start = text.indexOf(value);
        SlotSpan slot = new SlotSpan("Value", start, start + value.length());
        return HastyForm.of(new SampleUtterance("Intent", text, text, List.of(slot)));
    }

    private static String valueOf(SampleUtterance utterance) {
        SlotSpan slot = utterance.slots().get(0);
        return utterance.text().substring(slot.start(), slot.end());
    }
}
