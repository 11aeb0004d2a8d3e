package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.nlu.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpelledCodesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            AlphaNumeric ; AB-12C                                  ; AB-12C
            AlphaNumeric ; it's AB 123 456                         ; AB123456
            AlphaNumeric ; a b one two                             ; ab12
            AlphaNumeric ; double a triple seven                   ; aa777
            AlphaNumeric ; b as in boy d for dog nine              ; bd9
            AlphaNumeric ; capital b lower case c four             ; Bc4
            AlphaNumeric ; alpha bravo x ray niner                 ; abx9
            AlphaNumeric ; double u seven o                        ; w7o
            AlphaNumeric ; bee cee dee twenty three                ; bcd23
            AlphaNumeric ; my code is k l seven please             ; kl7
            AlphaNumeric ; k l seven s                             ; kl7s
            AlphaNumeric ; b0bb0s                                  ; b0bb0s
            AlphaNumeric ; b0bb0s please                           ; b0bb0s
            AlphaNumeric ; k l seven I think                       ; kl7
            AlphaNumeric ; six hundred sixty five                  ; 665
            AlphaNumeric ; a nine hundred and five                 ; a905
            AlphaNumeric ; b three hundred                         ; b300
            AlphaNumeric ; I lost it somewhere                     ; none
            UKPostalCode ; sw1a 1aa                                ; SW1A 1AA
            UKPostalCode ; s w one a one double a                  ; SW1A 1AA
            UKPostalCode ; mike one one alpha echo                 ; M1 1AE
            UKPostalCode ; E C 1 A 1 B B                           ; EC1A 1BB
            UKPostalCode ; one two three                           ; none
            """)
    void areJoined(String type, String text, String value) {
        assertThat(Values.answer(type, text)).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            b o b                                    ; bob
            B-O-B                                    ; BOB
            B, O, B.                                 ; BOB
            b as in boy o b                          ; bob
            b for boy, o like orange, b as in bravo  ; bob
            my name is b o double b y please         ; bobby
            it's spelled b o b                       ; bob
            bob, b o b                               ; bob
            bravo oscar bravo                        ; bob
            bob                                      ; none
            b o b at example dot com                 ; none
            please                                   ; none
            """)
    void areWordsWhereUsersWereAskedToSpell(String text, String word) {
        assertThat(SpelledWord.in(Tokenizer.tokenize(text))
                        .map(SpelledWord::characters)
                        .orElse("none"))
                .isEqualTo(word);
    }

    @Test
    void wordsForLettersMeanThemselvesInFreeUtterances() {
        assertThat(Values.in("AlphaNumeric", "a golf hotel for mike in november"))
                .isEmpty();
    }
}
