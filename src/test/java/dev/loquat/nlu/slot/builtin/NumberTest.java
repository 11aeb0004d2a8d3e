package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            3                                        ; 3
            1,000                                    ; 1000
            3.50                                     ; 3.5
            .5                                       ; 0.5
            -15                                      ; -15
            -15.245                                  ; -15.245
            minus fifteen                            ; -15
            zero                                     ; 0
            three, please                            ; 3
            um twenty-five                           ; 25
            twenty five                              ; 25
            one hundred twenty three point four five ; 123.45
            one hundred and one dot oh five          ; 101.05
            two hundred thirty two point nine nine eight ; 232.998
            point four two                           ; 0.42
            point forty two                          ; 0.42
            fifteen hundred                          ; 1500
            two thousand and six                     ; 2006
            one million two hundred thousand         ; 1200000
            1.2 million                              ; 1200000
            3k                                       ; 3000
            3M                                       ; 3000000
            a dozen                                  ; 12
            half a dozen                             ; 6
            two dozen                                ; 24
            a couple                                 ; 2
            two and a half                           ; 2.5
            1 1/2                                    ; 1.5
            2½                                       ; 2.5
            ℀                                        ; none
            I have no idea                           ; none
            1.000.000,50                             ; 1000000.5
            12,34,567.89                             ; 1234567.89
            2 500 000                                ; 2500000
            7,5                                      ; 7.5
            ４２                                       ; 42
            sixty - five                             ; 65
            seventyfive                              ; 75
            one hundred and six thousand             ; 106000
            4 thousand 3 hundred and 21              ; 4321
            nine lakh fifty thousand                 ; 950000
            two crore                                ; 20000000
            twelve trillion and one                  ; 12000000000001
            two thousand millions                    ; 2000000000
            half a million                           ; 500000
            three quarters of a million              ; 750000
            five and a half billion                  ; 5500000000
            seven million and three quarters         ; 7750000
            two point two million                    ; 2200000
            a couple of hundred                      ; 200
            a few thousand                           ; 3000
            1.5k                                     ; 1500
            2MM                                      ; 2000000
            4m                                       ; 4000000
            1e3                                      ; 1000
            2.5e-3                                   ; 0.0025
            1.5^2                                    ; 2.25
            2^-1                                     ; 0.5
            three dozens                             ; 36
            four hundred and two dozens              ; 424
            a pair                                   ; 2
            a few                                    ; 3
            two thirds                               ; 0.6666666666666667
            seven eighths                            ; 0.875
            three and a fifth                        ; 3.2
            one hundred and three and two fifths     ; 103.4
            a hundredth                              ; 0.01
            one twenty-fifth                         ; 0.04
            one hundred thirty-fifths                ; 2.857142857142857
            sixty-five hundred fifths                ; 1300
            3 over 4                                 ; 0.75
            one in five                              ; 0.2
            three out of four                        ; 0.75
            ⅝                                        ; 0.625
            minus two and a half                     ; -2.5
            negative one in four                     ; -0.25
            - 1 4/5                                  ; -1.8
            ninety-nine (99)                         ; 99
            one twenty two                           ; 122
            double seven oh nine                     ; 7709
            four two one oh                          ; 4210
            zilch                                    ; 0
            half dozen                               ; 6
            a half dozen                             ; 6
            couple hundred                           ; 200
            few thousand                             ; 3000
            three quarter million                    ; 750000
            half a hundred                           ; 50
            six krore                                ; 60000000
            two koti five lakh                       ; 20500000
            5 mil                                    ; 5000000
            seven bn                                 ; 7000000000
            12 bil                                   ; 12000000000
            nine k                                   ; 9000
            two & a half                             ; 2.5
            """)
    void readsAnswers(String text, String expected) {
        assertThat(Values.answer("Number", text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            a table for four at 8        ; four = 4, 8 = 8
            make it three nights         ; three = 3
            flight covid-19 is late      ;
            my booking is H1234          ;
            about 1e10 of them           ; 1e10 = 10000000000
            model 1e1000 is sold out     ;
            180ml of it                  ;
            6 or 7                       ; 6 = 6, 7 = 7
            5, 6 and 7                   ; 5 = 5, 6 = 6, 7 = 7
            pages 12,14,16               ; 12 = 12, 14 = 14, 16 = 16
            the server is 10.0.0.7       ; 10 = 10, 0 = 0, 0 = 0, 7 = 7
            four hundred and three hundred ; four hundred = 400, three hundred = 300
            3 hundred and 2 thousand boxes ; 3 hundred and 2 thousand = 302000
            the twenty second floor      ;
            a third person came          ;
            a third of them came         ; a third = 0.3333333333333333
            in the second half           ;
            half past nine               ; nine = 9
            half of them                 ; half = 0.5
            15-20 people                 ; 15 = 15, 20 = 20
            it is -5 or - well - 6       ; -5 = -5, 6 = 6
            the red one please           ;
            a big one                    ;
            no, that one                 ;
            one night for two            ; one = 1, two = 2
            one and a half hours         ; one and a half = 1.5
            a table for one              ; one = 1
            room number one              ; one = 1
            a 3-day trip                 ; 3 = 3
            I ate 1/2 and 3/4            ; 1/2 = 0.5, 3/4 = 0.75
            apartment 5 TN 37011         ; 5 = 5, 37011 = 37011
            she won 3 k of it            ; 3 = 3
            hello there                  ;
            """)
    void findsValuesInFreeUtterances(String text, String expected) {
        assertThat(String.join(", ", Values.in("Number", text))).isEqualTo(expected == null ? "" : expected);
    }
}
