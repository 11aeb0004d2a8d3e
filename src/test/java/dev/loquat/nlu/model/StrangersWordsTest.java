package dev.loquat.nlu.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.yaml.BotReader;
import dev.loquat.nlu.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the example bots take what strangers say: in words that stand nowhere in them, or about something else. */
class StrangersWordsTest {

    private static final Path WORDS = Path.of("src", "test", "resources", "understanding");
    private static final List<String> OFF_TOPIC = lines(WORDS.resolve("off-topic.txt"));
    private static final List<Paraphrase> PARAPHRASES = lines(WORDS.resolve("paraphrases.txt")).stream()
            .map(Paraphrase::parse)
            .toList();
    private static final List<String> BOTS =
            PARAPHRASES.stream().map(Paraphrase::bot).distinct().toList();

    @ParameterizedTest
    @CsvSource({"ENCODER, 0.97, 0.96", "OPENNLP, 0.95, 0.80"})
    void recognisesParaphrasesAndTurnsAwayWhatIsOffTopic(Pipeline pipeline, double turnedAway, double recognised) {
        List<String> accepted = new ArrayList<>();
        List<Paraphrase> missed = new ArrayList<>();

        try (NluModels models = NluModels.open(Path.of("models"), pipeline)) {
            for (String bot : BOTS) {
                Understandings understandings = understandings(models, bot);
                OFF_TOPIC.stream()
                        .filter(text -> !understandings.intentOf(text).equals("FallbackIntent"))
                        .forEach(text -> accepted.add(bot + ": " + text));
                PARAPHRASES.stream()
                        .filter(each -> each.bot().equals(bot))
                        .filter(each -> !understandings.intentOf(each.text()).equals(each.intent()))
                        .forEach(missed::add);
            }
        }

        assertThat((double) accepted.size() / (OFF_TOPIC.size() * BOTS.size()))
                .as("off-topic utterances accepted: %s", accepted)
                .isLessThanOrEqualTo(1 - turnedAway);
        assertThat((double) missed.size() / PARAPHRASES.size())
                .as("paraphrases missed: %s", missed)
                .isLessThanOrEqualTo(1 - recognised);
    }

    @Test
    void measuresWithUtterancesThatTrainingDoesNotRead() {
        Set<String> trained =
                lines(Path.of("src", "main", "resources", "dev/loquat/nlu/intent/off-topic-utterances.txt")).stream()
                        .map(StrangersWordsTest::comparable)
                        .collect(Collectors.toSet());

        assertThat(OFF_TOPIC).hasSizeGreaterThan(100).noneMatch(text -> trained.contains(comparable(text)));
        assertThat(PARAPHRASES).hasSizeGreaterThan(100).noneMatch(each -> isTemplate(each));
    }

    private static boolean isTemplate(Paraphrase paraphrase) {
        return locale(paraphrase.bot()).intent(paraphrase.intent()).orElseThrow().utterances().stream()
                .flatMap(template -> template.expand(500).stream())
                .filter(expansion -> expansion.slotNames().isEmpty())
                .map(expansion ->
                        expansion.parts().stream().map(part -> part.text()).collect(Collectors.joining(" ")))
                .anyMatch(text -> comparable(text).equals(comparable(paraphrase.text())));
    }

    private static String comparable(String text) {
        return Tokenizer.tokenize(text.toLowerCase(Locale.ROOT).replace("'s", " is")).tokens().stream()
                .filter(token -> !token.isMark())
                .map(token -> token.normal())
                .collect(Collectors.joining(" "));
    }

    private static Understandings understandings(NluModels models, String bot) {
        BotLocale locale = locale(bot);
        return new Understandings(locale, models.loadOrTrain(bot, locale, Progress.SILENT));
    }

    private static BotLocale locale(String bot) {
        Bot read = BotReader.read(Path.of("bots", bot)).orThrow();
        return read.locales().get(0);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private record Paraphrase(String bot, String intent, String text) {
        static Paraphrase parse(String line) {
            String[] parts = line.split("\\s*\\|\\s*", -1);
            return new Paraphrase(parts[0], parts[1], parts[2]);
        }
    }
}
