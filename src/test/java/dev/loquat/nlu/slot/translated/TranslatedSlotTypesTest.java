package dev.loquat.nlu.slot.translated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.conversation.SlotValue;
import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinMatch;
import dev.loquat.nlu.slot.builtin.BuiltinSlotType;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.time.ZonedDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class TranslatedSlotTypesTest {

    private static final TranslatedSlotTypes TYPES = new TranslatedSlotTypes(BuiltinSlotTypes.english());
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-02T14:00:00Z[UTC]");

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "answers.txt", delimiter = '|')
    void answersHaveTheValuesThatTheyHaveInEnglish(String locale, String type, String said, String values) {
        TokenizedText text = Tokenizer.tokenize(said);

        assertThat(type(locale, type).answer(text, new BuiltinContext(NOW, locale)))
                .map(match -> String.join(", ", match.value().resolvedValues()))
                .contains(values);
    }

    @ParameterizedTest
    @CsvSource({
        "es_US, AMAZON.Date, quiero un vuelo para el 25 de noviembre por favor, 25 de noviembre",
        "de_DE, AMAZON.Time, wir kommen um 15 Uhr 30 zu dritt, 15 Uhr 30",
        "fr_FR, AMAZON.Number, il nous faut vingt-trois chaises, vingt-trois",
        "ko_KR, AMAZON.Date, 11월 25일 예약, 11월 25일"
    })
    void valuesAreFoundInTheirPlacesAsTheyWereSaid(String locale, String type, String said, String found) {
        assertThat(type(locale, type).find(Tokenizer.tokenize(said), new BuiltinContext(NOW, locale)))
                .extracting(BuiltinMatch::value)
                .extracting(SlotValue.Scalar::originalValue)
                .containsExactly(found);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "utterances.txt", delimiter = '|')
    void utterancesHaveTheValuesAmongOtherWords(String locale, String type, String said, String values) {
        assertThat(type(locale, type).find(Tokenizer.tokenize(said), new BuiltinContext(NOW, locale)))
                .extracting(match -> String.join(", ", match.value().resolvedValues()))
                .containsExactly(values.split("; ", -1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "nothing.txt", delimiter = '|')
    void ordinarySentencesHaveNoValues(String locale, String said) {
        TokenizedText text = Tokenizer.tokenize(said);

        for (String type :
                List.of("AMAZON.Number", "AMAZON.Date", "AMAZON.Time", "AMAZON.Duration", "AMAZON.Currency")) {
            assertThat(type(locale, type).find(text, new BuiltinContext(NOW, locale)))
                    .as(type)
                    .isEmpty();
        }
    }

    @Test
    void wordsThatAreAlikeInEnglishMeanNothing() {
        TokenizedText once = Tokenizer.tokenize("am so in die");

        for (BuiltinSlotType type : TYPES.of("de_DE").all()) {
            if (type instanceof TranslatedSlotType translated
                    && translated.names().isEmpty()) {
                assertThat(type.find(once, new BuiltinContext(NOW, "de_DE")))
                        .as(type.name())
                        .isEmpty();
            }
        }
    }

    @Test
    void anHourIsATimeToWhoAsksForOneAndElseASpanOfTime() {
        BuiltinContext context = new BuiltinContext(NOW, "fr_FR");
        TokenizedText text = Tokenizer.tokenize("quinze heures");

        assertThat(type("fr_FR", "AMAZON.Time")
                        .answer(text, context)
                        .orElseThrow()
                        .value()
                        .interpretedValue())
                .contains("15:00");
        assertThat(type("fr_FR", "AMAZON.Duration")
                        .answer(text, context)
                        .orElseThrow()
                        .value()
                        .interpretedValue())
                .contains("PT15H");
    }

    @Test
    void englishLocalesKeepTheirTypes() {
        assertThat(TYPES.of("en_GB").all()).noneMatch(TranslatedSlotType.class::isInstance);
    }

    @Property(tries = 300)
    void anyWordsAreReadWithoutFailingAndTheSameEachTime(
            @ForAll("locales") String locale, @ForAll("utterances") String said) {
        TokenizedText text = Tokenizer.tokenize(said);

        for (BuiltinSlotType type : TYPES.of(locale).all()) {
            List<BuiltinMatch> found = type.find(text, new BuiltinContext(NOW, locale));
            assertThat(found).isEqualTo(type.find(text, new BuiltinContext(NOW, locale)));
            assertThat(found).allSatisfy(match -> {
                assertThat(match.firstToken()).isBetween(0, match.endToken() - 1);
                assertThat(match.endToken()).isLessThanOrEqualTo(text.size());
                assertThat(said).contains(match.value().originalValue());
            });
            assertThat(type.answer(text, new BuiltinContext(NOW, locale)))
                    .isEqualTo(type.answer(text, new BuiltinContext(NOW, locale)));
        }
    }

    @Provide
    Arbitrary<String> locales() {
        return Arbitraries.of("es_US", "de_DE", "fr_FR", "it_IT", "pt_BR", "ja_JP", "ko_KR", "zh_CN", "nl_NL", "ar_AE");
    }

    @Provide
    Arbitrary<String> utterances() {
        return Arbitraries.of(
                        "mañana",
                        "el",
                        "la",
                        "25",
                        "3",
                        ".",
                        "/",
                        ":",
                        "11",
                        "2026",
                        "de",
                        "noviembre",
                        "lunes",
                        "heures",
                        "h",
                        "30",
                        "15",
                        "Uhr",
                        "um",
                        "halb",
                        "drei",
                        "und",
                        "Stunden",
                        "y",
                        "media",
                        "tarde",
                        "月",
                        "日",
                        "時",
                        "午後",
                        "euros",
                        "%",
                        "vingt",
                        "-",
                        "trois",
                        "meia",
                        "غدا",
                        "1er",
                        "due",
                        "ore",
                        "xyz",
                        "오후",
                        "세시에",
                        "만원",
                        "내일이요",
                        "点",
                        "半",
                        "$",
                        "20.30",
                        "\u00ad")
                .list()
                .ofMaxSize(12)
                .flatMap(words -> Arbitraries.of("", " ").map(gap -> String.join(gap, words)));
    }

    private static BuiltinSlotType type(String locale, String name) {
        return TYPES.of(locale).find(name).orElseThrow();
    }
}
