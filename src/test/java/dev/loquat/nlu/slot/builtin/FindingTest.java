package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.nlu.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            City         ; fly from san francisco to St. Louis ; san francisco = San Francisco, St. Louis = St. Louis
            Country      ; a visa for france                   ; france = France
            FirstName    ; tell Anna and bob                   ; Anna = Anna, bob = Bob
            AlphaNumeric ; my order AB-1234 is late            ; AB-1234 = AB-1234
            AlphaNumeric ; three rooms for 2 nights            ; ~~
            EmailAddress ; write to bob@x.com or al@y.org.     ; bob@x.com = bob@x.com, al@y.org = al@y.org
            EmailAddress ; meet at noon                        ; ~~
            PhoneNumber  ; call (541) 754-3010 at 5            ; (541) 754-3010 = 5417543010
            PhoneNumber  ; three nights from 12 to 15          ; ~~
            StreetName   ; a cab to Fifth Avenue now           ; Fifth Avenue = Fifth Avenue
            Confirmation ; yes but make it three               ; ~~
            FreeFormInput; anything at all                     ; ~~
            Percentage   ; 20% off and ten per cent more       ; 20% = 20%, ten per cent = 10%
            Currency     ; send $20 and 30 euros               ; $20 = USD 20.00, 30 euros = EUR 30.00
            UKPostalCode ; deliver to SW1A 1AA today           ; SW1A 1AA = SW1A 1AA
            UKPostalCode ; flight AA 100 to Boston             ; ~~
            StreetName   ; is there no other way               ; ~~
            Time         ; page 5 of 10                        ; ~~
            Time         ; he ran 5 to 6 miles                 ; ~~
            Time         ; ten to fifteen minutes              ; ~~
            Time         ; the score was 3 to 2                ; ~~
            Time         ; wake me at ten to six               ; ten to six = 05:50|17:50
            Time         ; wake me at 5 to 6                   ; 5 to 6 = 05:55|17:55
            DateTime     ; a 9 to 5 job                        ; ~~
            DateTime     ; five to six miles away              ; ~~
            Distance     ; he ran 5 to 6 miles                 ; 5 to 6 miles = 5..6 mile
            """)
    void listsTheValuesInAFreeUtterance(String type, String text, String expected) {
        assertThat(String.join(", ", Values.in(type, text))).isEqualTo(expected);
    }

    @Test
    void knowsEveryTypeByItsName() {
        BuiltinSlotTypes types = BuiltinSlotTypes.english();

        assertThat(types.all())
                .hasSizeGreaterThanOrEqualTo(18)
                .allSatisfy(type -> assertThat(types.find(type.name())).contains(type));
        assertThat(types.find("AMAZON.Unicorn")).isEmpty();
    }

    @Test
    void doubtsNamesThatAreEverydayWordsUnlessTheyHaveACapital() {
        BuiltinSlotType lastName = Values.type("LastName");

        double lower = lastName.find(Tokenizer.tokenize("a king room"), Values.CONTEXT)
                .get(0)
                .score();
        double upper = lastName.find(Tokenizer.tokenize("this is King"), Values.CONTEXT)
                .get(0)
                .score();

        assertThat(lower).isLessThan(0.5);
        assertThat(upper).isGreaterThan(0.8);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            Number ; a table for four   ; 3 ; 4 ; 4
            Number ; on the 2026-03-04  ; 3 ; 5 ; none
            Number ; on the 2026-03-04  ; 5 ; 7 ; none
            Date   ; see you on friday  ; 3 ; 4 ; 2026-03-06
            Date   ; see you on friday  ; 2 ; 4 ; none
            City   ; to New York        ; 1 ; 3 ; New York
            """)
    void readsAStretchAsItStandsInTheUtterance(String type, String text, int first, int end, String expected) {
        assertThat(Values.type(type)
                        .find(Tokenizer.tokenize(text), first, end, Values.CONTEXT)
                        .map(match -> match.value().text())
                        .orElse("none"))
                .isEqualTo(expected);
    }
}
