package dev.loquat.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Message;
import dev.loquat.conversation.MessageChoice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationTest {

    private static final List<String> SENTENCES = List.of(
            DefaultWords.DECLINED,
            DefaultWords.NOT_UNDERSTOOD,
            DefaultWords.FAILED,
            DefaultWords.ELICIT_INTENT,
            DefaultWords.CONFIRM,
            "Okay, let's start over.",
            "Okay, never mind.",
            "Okay. Say \"continue\" when you want to go on.",
            "There is nothing to go on with.",
            "Please tell me the drop off city.",
            "Do you mean 3 AM, 4 AM or 3 PM?");

    @ParameterizedTest
    @ValueSource(strings = {"es_US", "it_IT", "fr_FR", "de_DE", "pt_BR"})
    void everySentenceOfOursIsSaidInTheLanguageOfTheLocale(String locale) {
        assertThat(SENTENCES)
                .allSatisfy(sentence -> assertThat(said(sentence, locale))
                        .isNotEqualTo(sentence)
                        .isNotBlank());
    }

    @Test
    void keepsTheWordsWithinASentence() {
        assertThat(said("Please tell me the drop off city.", "es_US")).isEqualTo("Por favor, indique: drop off city.");
        assertThat(said("Do you mean 3:00, 4:00 or 15:00?", "de_DE")).isEqualTo("Meinen Sie 3:00, 4:00 oder 15:00?");
    }

    @Test
    void leavesTheAuthorsWordsAndLanguagesWithoutAFileAsTheyAre() {
        assertThat(said("¿Qué pan?", "es_US")).isEqualTo("¿Qué pan?");
        assertThat(said(DefaultWords.DECLINED, "en_US")).isEqualTo(DefaultWords.DECLINED);
        assertThat(said(DefaultWords.DECLINED, "ko_KR")).isEqualTo(DefaultWords.DECLINED);
    }

    private static String said(String text, String locale) {
        List<MessageChoice> messages =
                Translation.of(DefaultWords.of(text), new BotLocale(locale, 0.4, List.of(), List.of(), List.of()));
        return ((Message.PlainText) messages.get(0).message()).value();
    }
}
