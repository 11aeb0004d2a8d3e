package dev.loquat.nlu.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.BotLocale;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that a slot takes though no list has them, where an utterance is else as the bot's author wrote it. */
class OpenTemplatesTest {

    private static final BotLocale CLUBS = WrittenBot.locale("""
            intent JoinClub
            slot Club Club
            join [the] {Club}
            i would like to join [the] {Club}
            become a member of [the] {Club}
            intent Hours
            when are you open
            what are your hours
            type Club original: chess club, rowing club
            """);

    @ParameterizedTest
    @CsvSource({
        "i would like to join marsh tours, marsh tours",
        "become a member of aspen suite, aspen suite",
        "i would like to join the rowing club, rowing club"
    })
    void fillASlotWhenMostWordsAreTheTemplates(String said, String club) {
        try (NluModels models = NluModels.open(Path.of("models"), Pipeline.ENCODER)) {
            Understandings understandings = understandings(models);

            assertThat(understandings.intentOf(said)).isEqualTo("JoinClub");
            assertThat(understandings.slotsOf(said)).containsEntry("Club", club);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"join in singing with everybody else", "the weather is nice today"})
    void doNotWhenOnlyAFewAre(String said) {
        try (NluModels models = NluModels.open(Path.of("models"), Pipeline.ENCODER)) {
            assertThat(understandings(models).slotsOf(said)).isEmpty();
        }
    }

    private static Understandings understandings(NluModels models) {
        return new Understandings(CLUBS, models.trainOnce(CLUBS, Progress.SILENT));
    }
}
