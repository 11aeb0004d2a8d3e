package dev.loquat.nlu.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.conversation.Repair;
import dev.loquat.conversation.YesNo;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationWordsTest {

    /** What a grammar takes of a template; what goes beyond would be lost without a word. */
    private static final int MOST_EXPANSIONS = 500;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es_US  | sí, por favor            | YES
            es_ES  | Claro que sí             | YES
            es_419 | bueno, vale              | YES
            es_US  | correcto                 | YES
            es_US  | no, gracias              | NO
            es_US  | mejor no                 | NO
            es_US  | tal vez                  | MAYBE
            es_US  | no lo sé                 | UNKNOWN
            it_IT  | sì grazie                | YES
            it_IT  | d'accordo                | YES
            it_IT  | no grazie                | NO
            it_IT  | ehm, va bene             | YES
            it_IT  | può darsi                | MAYBE
            it_IT  | non lo so                | UNKNOWN
            fr_FR  | oui, s'il vous plaît     | YES
            fr_CA  | bien sûr                 | YES
            fr_FR  | allez-y                  | YES
            fr_FR  | non merci                | NO
            fr_FR  | pas du tout              | NO
            fr_FR  | je ne sais pas           | UNKNOWN
            de_DE  | ja, bitte                | YES
            de_AT  | na klar                  | YES
            de_DE  | das stimmt               | YES
            de_DE  | nein danke               | NO
            de_DE  | auf keinen Fall          | NO
            de_DE  | keine Ahnung             | UNKNOWN
            pt_BR  | sim, por favor           | YES
            pt_BR  | com certeza              | YES
            pt_PT  | não, obrigado            | NO
            pt_BR  | talvez                   | MAYBE
            pt_BR  | não sei                  | UNKNOWN
            en_GB  | yes please               | YES
            ko_KR  | yes                      | YES
            """)
    void readsYesAndNoInTheLanguageOfTheLocale(String locale, String text, YesNo answer) {
        assertThat(ConversationWords.of(locale).yesNo(tokens(text))).hasValueSatisfying(reading -> {
            assertThat(reading.answer()).isEqualTo(answer);
            assertThat(reading.isWhole()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es_US | cancelar, por favor       | CANCEL
            es_US | olvídalo                  | CANCEL
            es_US | quiero empezar de nuevo   | START_OVER
            es_US | ¿puede repetir?           | REPEAT
            es_US | ayuda                     | HELP
            it_IT | annulla tutto             | CANCEL
            it_IT | lascia perdere            | CANCEL
            it_IT | ricominciamo da capo      | START_OVER
            it_IT | può ripetere, per favore? | REPEAT
            it_IT | aiuto                     | HELP
            fr_FR | laissez tomber            | CANCEL
            fr_FR | annulez s'il vous plaît   | CANCEL
            fr_FR | on recommence             | START_OVER
            fr_FR | pouvez-vous répéter ?     | REPEAT
            fr_FR | aidez-moi                 | HELP
            de_DE | bitte abbrechen           | CANCEL
            de_DE | vergiss es                | CANCEL
            de_DE | noch mal von vorne        | START_OVER
            de_DE | wie bitte?                | REPEAT
            de_DE | ich brauche Hilfe         | HELP
            pt_BR | deixa pra lá              | CANCEL
            pt_BR | vamos começar de novo     | START_OVER
            pt_BR | pode repetir?             | REPEAT
            pt_BR | preciso de ajuda          | HELP
            """)
    void readsWishesAboutTheConversation(String locale, String text, Repair repair) {
        assertThat(ConversationWords.of(locale).repair(tokens(text))).contains(repair);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es_US | cancelar mi reserva de hotel
            it_IT | annulla la mia prenotazione
            fr_FR | annuler ma réservation
            de_DE | meine Buchung stornieren und neu buchen
            pt_BR | cancelar a minha reserva
            es_US | sí quiero una habitación
            """)
    void takesARequestForNoWishAboutTheConversation(String locale, String text) {
        assertThat(ConversationWords.of(locale).repair(tokens(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es_US | no, mejor el lunes     | el lunes
            it_IT | no, anzi martedì       | martedì
            fr_FR | non, plutôt vendredi   | vendredi
            de_DE | nein, lieber Freitag   | Freitag
            pt_BR | não, aliás sexta       | sexta
            """)
    void findsWhatACorrectionPutsInPlace(String locale, String text, String content) {
        ConversationWords words = ConversationWords.of(locale);
        TokenizedText tokens = tokens(text);

        assertThat(words.isCorrection(tokens)).isTrue();
        assertThat(tokens.text(words.startOfContent(tokens), tokens.size())).isEqualTo(content);
    }

    @Test
    void anAnswerCorrectsNothing() {
        assertThat(ConversationWords.of("es_US").isCorrection(tokens("no, gracias")))
                .isFalse();
        assertThat(ConversationWords.of("de_DE").isCorrection(tokens("nein"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "it", "fr", "de", "pt"})
    void everyTemplateIsTakenAsAWhole(String language) {
        WordFile words = WordFile.of(language).orElseThrow();

        assertThat(words.byCategory())
                .allSatisfy((category, templates) -> assertThat(templates)
                        .allSatisfy(template -> assertThat(
                                        UtteranceTemplate.parse(template).expand(MOST_EXPANSIONS + 1))
                                .as(category)
                                .hasSizeLessThanOrEqualTo(MOST_EXPANSIONS)));
    }

    private static TokenizedText tokens(String text) {
        return Tokenizer.tokenize(text);
    }
}
