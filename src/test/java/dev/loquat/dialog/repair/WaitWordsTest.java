package dev.loquat.dialog.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitWordsTest {

    @ParameterizedTest(name = "{0}: {1} … {2}")
    @CsvSource(delimiter = ';', textBlock = """
            en_US ; hold on a second, please        ; OK, I'm back
            de_DE ; Warten Sie bitte einen Moment.  ; so, bin wieder da
            de_AT ; Moment mal                      ; weiter bitte
            es_ES ; espera un momento, por favor    ; ya estoy aquí
            fr_FR ; un instant s'il vous plaît      ; d'accord, continuez
            it_IT ; aspetta un attimo               ; eccomi
            pt_BR ; só um momentinho                ; pode continuar
            ko_KR ; wait                            ; go on
            """)
    void usersAskForAMomentAndAreBackInTheirLanguage(String locale, String wait, String back) {
        assertThat(WaitWords.isWait(wait, locale)).isTrue();
        assertThat(WaitWords.isBack(wait, locale)).isFalse();
        assertThat(WaitWords.isBack(back, locale)).isTrue();
        assertThat(WaitWords.isWait(back, locale)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"de_DE, morgen", "es_ES, mañana", "fr_FR, demain", "it_IT, domani", "pt_BR, amanhã", "en_US, tomorrow"})
    void anAnswerIsNeither(String locale, String answer) {
        assertThat(WaitWords.isWait(answer, locale)).isFalse();
        assertThat(WaitWords.isBack(answer, locale)).isFalse();
    }
}
