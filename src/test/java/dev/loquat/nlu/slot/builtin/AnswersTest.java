package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.nlu.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            City         ; Boston                           ; Boston
            City         ; um in new york please            ; New York
            City         ; to st louis                      ; St. Louis
            City         ; sao paulo                        ; São Paulo
            City         ; chcago                           ; Chicago
            City         ; Xyzzyville                       ; Xyzzyville
            City         ; what do you have                 ; none
            City         ; never mind                       ; none
            Country      ; germany                          ; Germany
            Country      ; the united states of america     ; United States of America
            Country      ; Xyzzyland                        ; none
            State        ; new mexico                       ; New Mexico
            State        ; in californa                     ; California
            FirstName    ; my name is wolfgang              ; Wolfgang
            FirstName    ; john smith                       ; John
            FirstName    ; Xochitl                          ; Xochitl
            LastName     ; john smith                       ; Smith
            LastName     ; it's O'Brien                     ; O'Brien
            LastName     ; I don't want to say              ; none
            StreetName   ; 123 Main Street                  ; Main Street
            StreetName   ; Unter den Linden                 ; Unter den Linden
            AlphaNumeric ; AB-12C                           ; AB-12C
            AlphaNumeric ; a b c one two three              ; abc123
            AlphaNumeric ; b as in boy double seven oh      ; b770
            AlphaNumeric ; it's X7 please                   ; X7
            AlphaNumeric ; I do not have one with me        ; none
            EmailAddress ; Bob@x.com                        ; Bob@x.com
            EmailAddress ; bob dot smith at example dot com ; bob.smith@example.com
            EmailAddress ; it's b o b at gmail dot com      ; bob@gmail.com
            EmailAddress ; first_last+tag@mail.example.org. ; first_last+tag@mail.example.org
            EmailAddress ; j smith forty two at yahoo dot com ; jsmith42@yahoo.com
            EmailAddress ; x@ dot x                         ; none
            PhoneNumber  ; 5551212                          ; 5551212
            PhoneNumber  ; +1 (509) 555-1212                ; +15095551212
            PhoneNumber  ; 509.555.1212                     ; 5095551212
            PhoneNumber  ; five oh nine double five five one two one two ; 5095551212
            PhoneNumber  ; I have none                      ; none
            Confirmation ; yeah sure                        ; Yes
            Confirmation ; rather not                       ; No
            Confirmation ; perhaps                          ; Maybe
            Confirmation ; I have no idea                   ; Don't know
            Confirmation ; Boston                           ; none
            FreeFormInput; No, really: whatever!            ; No, really: whatever!
            Percentage   ; twenty five percent              ; 25%
            Percentage   ; 0.4 %                            ; 0.4%
            Percentage   ; fifty                            ; 50
            Currency     ; three hundred dollars            ; USD 300.00
            Currency     ; $5.15                            ; USD 5.15
            Currency     ; five fifteen                     ; USD 515.00
            Currency     ; 3 dimes                          ; USD 0.30
            Currency     ; twenty euros                     ; EUR 20.00
            Currency     ; five dollars and ten cents       ; USD 5.10
            UKPostalCode ; sw1a 1aa                         ; SW1A 1AA
            UKPostalCode ; m one one a e                    ; M1 1AE
            """)
    void areReadByTheTypeThatIsAskedFor(String type, String text, String expected) {
        assertThat(Values.answer(type, text)).isEqualTo(expected);
    }

    @Test
    void scoreByTheShareOfTheUtteranceThatTheyExplain() {
        BuiltinSlotType date = Values.type("Date");

        assertThat(date.answer(Tokenizer.tokenize("it's next friday, please"), Values.CONTEXT)
                        .orElseThrow()
                        .score())
                .isEqualTo(1);
        assertThat(date.answer(Tokenizer.tokenize("show all flights next friday"), Values.CONTEXT)
                        .orElseThrow()
                        .score())
                .isEqualTo(0.4);
    }

    @Test
    void leaveAnAmbiguousTimeUninterpreted() {
        BuiltinMatch seven = Values.type("Time")
                .answer(Tokenizer.tokenize("at seven"), Values.CONTEXT)
                .orElseThrow();

        assertThat(seven.value().originalValue()).isEqualTo("seven");
        assertThat(seven.value().interpretedValue()).isEmpty();
        assertThat(seven.value().resolvedValues()).containsExactly("07:00", "19:00");
    }

    @Test
    void followTheOrderOfDayAndMonthOfTheLocale() {
        BuiltinContext british = new BuiltinContext(Values.CONTEXT.now(), "en_GB");

        assertThat(Values.type("Date")
                        .answer(Tokenizer.tokenize("3/4/2026"), british)
                        .orElseThrow()
                        .value()
                        .text())
                .isEqualTo("2026-04-03");
    }

    @Test
    void readMonthAndDayAsNumbersWhereTheMonthStandsFirst() {
        BuiltinContext british = new BuiltinContext(Values.CONTEXT.now(), "en_GB");

        assertThat(Values.answer("Date", "twelve twenty four")).isEqualTo("2026-12-24");
        assertThat(Values.answer("Date", "five five")).isEqualTo("none");
        assertThat(Values.type("Date")
                        .answer(Tokenizer.tokenize("twelve twenty four"), british)
                        .orElseThrow()
                        .value()
                        .text())
                .isNotEqualTo("2026-12-24");
    }

    @Test
    void followTheHolidaysOfTheLocale() {
        BuiltinContext canadian = new BuiltinContext(Values.CONTEXT.now(), "en_CA");

        assertThat(Values.type("Date")
                        .answer(Tokenizer.tokenize("thanksgiving"), canadian)
                        .orElseThrow()
                        .value()
                        .text())
                .isEqualTo("2026-10-12");
    }
}
