package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.nlu.text.Tokenizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            three hundred dollars        ; USD 300.00
            a dollar                     ; USD 1.00
            five dollars and ten cents   ; USD 5.10
            five dollars and ten         ; USD 5.10
            five dollars ten             ; USD 5.10
            $5.15                        ; USD 5.15
            -$5                          ; USD -5.00
            $2.5 million                 ; USD 2500000.00
            $3m                          ; USD 3000000.00
            15k$                         ; USD 15000.00
            20 thousand bucks            ; USD 20000.00
            half a million euros         ; EUR 500000.00
            1.234,50 €                   ; EUR 1234.50
            EUR 12                       ; EUR 12.00
            30 MUSD                      ; USD 30000000.00
            60 USD million               ; USD 60000000.00
            C$ 40                        ; CAD 40.00
            forty canadian dollars       ; CAD 40.00
            hong kong dollars 12         ; HKD 12.00
            ten swedish kronor           ; SEK 10.00
            Rs. 500                      ; INR 500.00
            three lakh rupees            ; INR 300000.00
            500円                         ; JPY 500.00
            ten quid                     ; GBP 10.00
            80p                          ; GBP 0.80
            five pounds twenty           ; GBP 5.20
            3 dimes                      ; USD 0.30
            seven cents                  ; USD 0.07
            a quarter                    ; USD 0.25
            a grand                      ; USD 1000.00
            0.5 BTC                      ; BTC 0.50
            five fifteen                 ; USD 515.00
            about 12                     ; USD 12.00
            nothing                      ; none
            42 pula                      ; BWP 42.00
            fifty bolivianos             ; BOB 50.00
            20 soles                     ; PEN 20.00
            9 lao kip                    ; LAK 9.00
            eight złoty                  ; PLN 8.00
            ten aussie dollars           ; AUD 10.00
            12 argentinian pesos         ; ARS 12.00
            80 kopeks                    ; RUB 0.80
            forty piastres               ; EGP 0.40
            five rubles and ten kopecks  ; RUB 5.10
            30 php                       ; PHP 30.00
            90 kr                        ; SEK 90.00
            -7€                          ; EUR -7.00
            $3.2 bn                      ; USD 3200000000.00
            6 mil dollars                ; USD 6000000.00
            15 K euros                   ; EUR 15000.00
            one and a half grand         ; USD 1500.00
            four dollars and a half      ; USD 4.50
            two crores of rupees         ; INR 20000000.00
            a couple bucks               ; USD 2.00
            dollars twenty               ; USD 20.00
            rupees five hundred          ; INR 500.00
            dollars one needs            ; none
            """)
    void readsAnswers(String text, String expected) {
        assertThat(Values.answer("Currency", text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            send $20 and 30 euros to Ann          ; $20 = USD 20.00, 30 euros = EUR 30.00
            five dollars and two tickets          ; five dollars = USD 5.00
            50 dollars 40 euros                   ; 50 dollars = USD 50.00, 40 euros = EUR 40.00
            a $ 70 - a - share bid                ; $ 70 = USD 70.00
            under $5                              ; $5 = USD 5.00
            ALL 5 of us got really mad at his pen ; ~~
            he won 3 games and two gold medals    ; ~~
            in the third quarter                  ; ~~
            she got good marks in 3 of 5 subjects ; ~~
            five dollars and a half litre of milk ; five dollars = USD 5.00
            PHP 7 and RON 5 are versions          ; ~~
            he was mad at 5 of them               ; ~~
            """)
    void findsSingleAmountsInFreeUtterances(String text, String expected) {
        assertThat(String.join(", ", Values.in("Currency", text))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            about $35                         ; USD 35.00
            between 10 and 20 dollars         ; USD 10.00..20.00
            from $5 to $10                    ; USD 5.00..10.00
            $10-20                            ; USD 10.00..20.00
            2-3 million dollars               ; USD 2000000.00..3000000.00
            under 30 euros                    ; EUR ..30.00
            no more than twelve pounds        ; GBP ..12.00
            at least a dollar and ten cents   ; USD 1.10..
            fifty dollars or more             ; USD 50.00..
            from $30 up to $45                ; USD 30.00..45.00
            from about 6 to 8 dollars         ; USD 6.00..8.00
            2 - ~4 euros                      ; EUR 2.00..4.00
            a maximum of 90 euros             ; EUR ..90.00
            not over 25 dollars               ; USD ..25.00
            higher than 3 pounds              ; GBP 3.00..
            a minimum of ten dollars          ; USD 10.00..
            """)
    void readsHedgesAndRanges(String text, String expected) {
        assertThat(Values.in("Money", text)).containsExactly(text + " = " + expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            en_CA ; five dollars ; CAD 5.00
            en_AU ; $5           ; AUD 5.00
            en_GB ; five         ; GBP 5.00
            en_GB ; five dollars ; USD 5.00
            en_IN ; five         ; INR 5.00
            en_LB ; five pounds  ; LBP 5.00
            en_GB ; a grand      ; GBP 1000.00
            """)
    void meansTheMoneyOfTheUsersCountry(String locale, String text, String expected) {
        BuiltinContext context = new BuiltinContext(Values.CONTEXT.now(), locale);

        assertThat(Values.type("Currency")
                        .answer(Tokenizer.tokenize(text), context)
                        .orElseThrow()
                        .value()
                        .text())
                .isEqualTo(expected);
    }
}
