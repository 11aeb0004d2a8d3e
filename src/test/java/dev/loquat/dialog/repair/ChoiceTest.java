package dev.loquat.dialog.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceTest {

    private static final List<String> OFFERS = List.of("hotel", "auto", "taxi");

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = ';', textBlock = """
            en_US ; the second one, please      ; auto
            en_US ; the latter                  ; taxi
            en_GB ; no, the former              ; hotel
            en_US ; two                         ; auto
            de_DE ; das zweite bitte            ; auto
            de_AT ; ich meine letzteres         ; taxi
            de_DE ; nein, die erste Option      ; hotel
            es_US ; la segunda, por favor       ; auto
            es_ES ; este último                 ; taxi
            es_MX ; prefiero el primero         ; hotel
            fr_FR ; le deuxième s’il vous plaît ; auto
            fr_CA ; cette dernière              ; taxi
            fr_FR ; numéro trois                ; taxi
            it_IT ; il secondo, per favore      ; auto
            it_IT ; quest'ultimo                ; taxi
            pt_BR ; o primeiro por favor        ; hotel
            pt_PT ; não, o último               ; taxi
            ko_KR ; the second                  ; auto
            hi_IN ; 3                           ; taxi
            de_DE ; ein Taxi                    ; taxi
            en_US ; an auto                     ; auto
            en_US ; a second                    ; none
            de_DE ; the second                  ; none
            es_US ; un segundo                  ; none
            fr_FR ; une seconde                 ; none
            """)
    void anOfferIsChosenByItsPlaceInTheLanguageOfTheLocale(String locale, String answer, String chosen) {
        assertThat(Choice.of(answer, OFFERS, Function.identity(), locale).orElse("none"))
                .isEqualTo(chosen);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            en_US ; neither of them   ; true
            en_US ; no thanks         ; true
            en_US ; the hotel         ; false
            de_DE ; keins von beiden  ; true
            de_DE ; weder noch        ; true
            es_US ; ninguna de las dos; true
            es_ES ; no, gracias       ; true
            fr_FR ; aucun des deux    ; true
            fr_FR ; ni l'un ni l'autre; true
            it_IT ; nessuno dei due   ; true
            it_IT ; no, il taxi       ; false
            pt_BR ; nem um nem outro  ; true
            pt_BR ; não, obrigada     ; true
            """)
    void whoWantsNoneOfThemSaysSoInTheLanguageOfTheLocale(String locale, String answer, boolean declined) {
        assertThat(Disambiguate.isDeclined(answer, locale)).isEqualTo(declined);
    }
}
