package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.nlu.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            415-555-0132                               | 4155550132
            (415) 555-0132                             | 4155550132
            415.555.0132                               | 4155550132
            415/555 01 32                              | 4155550132
            1(415)555-0132                             | 14155550132
            +1 415 555 0132                            | +14155550132
            (+44) 20 7946 0018                         | +442079460018
            +44 (0)20 7946-0018                        | +442079460018
            0044 20 7946 0018                          | 00442079460018
            011-44-20-7946-0018                        | 011442079460018
            555-0132                                   | 5550132
            415-555-0132 ext. 45                       | 4155550132;ext=45
            415-555-0132x45                            | 4155550132;ext=45
            415 555 0132, extension four five          | 4155550132;ext=45
            four one five five five five oh one three two | 4155550132
            four one five triple five zero one thirty two | 4155550132
            plus four four twenty seventy nine forty six double oh one eight | +442079460018
            one eight hundred five five five oh one three two | 18005550132
            """)
    void writesTheDigitsAsLexDoes(String text, String value) {
        assertThat(Values.in("PhoneNumber", text)).containsExactly(text + " = " + value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it has 4155 pages in 12 parts",
                "the account number 12345678",
                "her card is 4111 1111 1111 1111",
                "123-45-6789 is of the social security",
                "open from 2026-03-04 on",
                "31.12.2026",
                "the machine 192.168.1.101",
                "order x4155550132 today",
                "4155550132s is a sequence",
                "it is 1,415,555 or 3.1415926",
                "(415 (5)) 550132 is no number",
                "12345678901234567890",
                "on page 12 45:00 and so on",
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(Values.in("PhoneNumber", text)).isEmpty();
    }

    @Test
    void takesAnyNumberThatSomebodySaysIsOne() {
        assertThat(Values.in("PhoneNumber", "my mobile is 070010007")).containsExactly("070010007 = 070010007");
        assertThat(Values.in("PhoneNumber", "they counted 070010007 birds")).isEmpty();
    }

    @Test
    void knowsNumbersOfTheCountry() {
        BuiltinContext british = new BuiltinContext(Values.CONTEXT.now(), "en_GB");
        String text = "then 020 7946 0018 at once";

        assertThat(Values.type("PhoneNumber").find(Tokenizer.tokenize(text), british))
                .hasSize(1);
        assertThat(Values.in("PhoneNumber", text)).isEmpty();
    }

    @Test
    void aTabOrANewLineEndsANumber() {
        assertThat(Values.in("PhoneNumber", "call 415-555-0132\n415-555-0199")).hasSize(2);
    }

    @Test
    void asAnAnswerFewerDigitsDo() {
        assertThat(Values.answer("PhoneNumber", "it's 911")).isEqualTo("911");
        assertThat(Values.answer("PhoneNumber", "call 12 or 415 555 0132")).isEqualTo("4155550132");
        assertThat(Values.answer("PhoneNumber", "I have none")).isEqualTo("none");
    }
}
