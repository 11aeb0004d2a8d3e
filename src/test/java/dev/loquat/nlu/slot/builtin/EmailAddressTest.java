package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            ann@example.com                             ; ann@example.com
            Ann.Lee+news@mail.Example.co.uk             ; Ann.Lee+news@mail.Example.co.uk
            o'brien_7%x@my-company.example              ; o'brien_7%x@my-company.example
            ann@[192.0.2.7]                             ; ann@[192.0.2.7]
            ann@例え.example                            ; ann@例え.example
            "ann lee"@example.com                       ; "ann lee"@example.com
            ann at example.com                          ; ann@example.com
            ann dot lee@example dot com                 ; ann.lee@example.com
            ann dot lee at example dot co dot uk        ; ann.lee@example.co.uk
            ann underscore lee at example dot com       ; ann_lee@example.com
            ann dash lee plus news at my hyphen example dot com ; ann-lee+news@my-example.com
            a n n at g m a i l dot com                  ; ann@gmail.com
            a for apple double n at g mail dot com      ; ann@gmail.com
            ann four two at out look dot com            ; ann42@outlook.com
            ann at the rate of example dot com          ; ann@example.com
            ann at sign example full stop com           ; ann@example.com
            """)
    void readsWhatIsWrittenSpelledAndSaid(String text, String value) {
        assertThat(Values.in("EmailAddress", text)).containsExactly(text + " = " + value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example",
                "ann@example.c",
                "@ann is here",
                "ann..lee@example.com",
                "ann.@example.com",
                "ann@example..com",
                "ann@ dot com",
                "meet me at nine at the dot com",
                "see you at noon. Bye",
                "see you at 7.pm",
                "stay at home.Then write",
            })
    void leavesWhatIsNoAddress(String text) {
        assertThat(Values.in("EmailAddress", text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            write to <ann@example.com>, please ; ann@example.com = ann@example.com
            it's ann@example.com.              ; ann@example.com = ann@example.com
            mailto:ann@example.com?subject=hi  ; ann@example.com = ann@example.com
            """)
    void leavesTheMarksAroundIt(String text, String found) {
        assertThat(Values.in("EmailAddress", text)).containsExactly(found);
    }
}
