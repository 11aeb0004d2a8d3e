package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmationTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            okey dokey                          ; Yes
            I agree                             ; Yes
            👍                                  ; Yes
            👌🏽                                  ; Yes
            roger that                          ; Yes
            nop                                 ; No
            I disagree                          ; No
            it's not okay                       ; No
            👎                                  ; No
            I'll pass                           ; No
            could go either way                 ; Maybe
            hard to say                         ; Don't know
            that would suit me, so yes          ; Yes
            hm, I thought about it. No.         ; No
            agreed? It is not okay              ; No
            no, wait, yes                       ; Yes
            I said no not yes                   ; No
            the answer has to be nope I'm afraid; No
            green                               ; none
            """)
    void isYesNoMaybeOrDontKnow(String text, String value) {
        assertThat(Values.answer("Confirmation", text)).isEqualTo(value);
    }

    @Test
    void isFoundOnlyWhenNothingElseIsSaid() {
        assertThat(Values.in("Confirmation", "yes please")).hasSize(1);
        assertThat(Values.in("Confirmation", "there is no room, so yes")).isEmpty();
    }
}
