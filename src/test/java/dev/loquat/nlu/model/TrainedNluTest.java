package dev.loquat.nlu.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.BotLocale;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.Understanding;
import dev.loquat.nlu.encoder.OnnxSentenceEncoder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainedNluTest {

    private static @Nullable NluModels models;
    private static final Map<String, Understandings> BOTS = new LinkedHashMap<>();

    @BeforeAll
    static void train(@TempDir Path folder) {
        NluModels opened = new NluModels(
                new ModelStore(folder),
                Optional.of(OnnxSentenceEncoder.load(Path.of("models", "encoder"), OnnxSentenceEncoder.DEFAULT_MODEL)));
        Bots.ALL.forEach((name, locale) -> BOTS.put(name, trained(opened, name, locale)));
        models = opened;
    }

    private static Understandings trained(NluModels models, String name, BotLocale locale) {
        return new Understandings(locale, models.loadOrTrain(name, locale, Progress.SILENT));
    }

    private static Understandings bot(String name) {
        return Optional.ofNullable(BOTS.get(name)).orElseThrow();
    }

    @AfterAll
    static void close() {
        Objects.requireNonNull(models).close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "travel       | BookHotel         | I'm looking for somewhere to sleep in Boston",
                "travel       | BookHotel         | any rooms available in Denver",
                "travel       | BookCar           | can you get me a vehicle for the weekend",
                "travel       | BookFlight        | I have to fly out to Paris next monday",
                "travel       | BookFlight        | plane tickets to Rome please",
                "flowers      | OrderFlowers      | could I have a bunch of tulips",
                "flowers      | OpeningHours      | what hours are you guys open",
                "flowers      | TrackOrder        | I haven't received my delivery yet",
                "appointments | MakeAppointment   | I have a toothache and need to see someone",
                "appointments | CancelAppointment | call off my appointment",
                "banking      | CheckBalance      | how much have I got left",
                "banking      | TransferMoney     | I want to send some money to my savings",
                "banking      | BlockCard         | I can't find my card",
                "banking      | OpenAccount       | I'd like to sign up for a savings account",
                "coffee       | OrderDrink        | could I grab a mocha",
                "coffee       | AskPrice          | is the latte expensive",
                "coffee       | AskMenu           | what sorts of drinks do you sell"
            })
    void recognisesWordingsThatStandNowhereInTheBot(String bot, String intent, String text) {
        assertThat(bot(bot).intentOf(text)).isEqualTo(intent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "no thanks",
                "what's the meaning of life",
                "asdf qwer",
                "who won the world cup",
                "how old is the universe"
            })
    void fallsBackWhenNothingFits(String text) {
        assertThat(BOTS.values())
                .allSatisfy(bot -> assertThat(bot.intentOf(text)).isEqualTo("FallbackIntent"));
    }

    @Test
    void takesAnExactTemplateForCertain() {
        Interpretation first = bot("travel")
                .open("Um, I need a queen room in Chicago for three nights, please!")
                .interpretations()
                .get(0);

        assertThat(first.nluConfidence()).hasValue(1.0);
        assertThat(first.evidence().get(0).kind()).isEqualTo("template");
        assertThat(bot("travel").slotsOf("I need a queen room in Chicago for three nights"))
                .isEqualTo(Map.of("City", "Chicago", "Nights", "3", "RoomType", "queen"));
    }

    @Test
    void tellsSlotsOfOneTypeApart() {
        assertThat(bot("travel").slotsOf("I'd like to go from Denver to New York on march 3rd"))
                .isEqualTo(Map.of("Origin", "Denver", "Destination", "New York", "FlightDate", "2026-03-03"));
        assertThat(bot("banking").slotsOf("I want to shift 300 dollars out of my savings"))
                .containsEntry("Amount", "300")
                .hasSize(2);
    }

    @Test
    void readsMisspeltInflectedAndJoinedValues() {
        assertThat(bot("travel").slotsOf("I need a deluxx room in Denver")).containsEntry("RoomType", "deluxe");
        assertThat(bot("coffee").slotsOf("one big capuccino with two sugars"))
                .isEqualTo(Map.of("Drink", "cappuccino", "Size", "large", "Sugars", "2"));
        assertThat(bot("coffee").slotsOf("give me two lattes")).containsEntry("Drink", "latte");
        assertThat(bot("coffee").slotsOf("price of a flatwhite")).containsEntry("Drink", "flat white");
    }

    @Test
    void findsNamesThatNoListHasWhereATemplateHasTheSlot() {
        assertThat(bot("travel").slotsOf("I need a queen room in Atlantis for three nights"))
                .isEqualTo(Map.of("City", "Atlantis", "Nights", "3", "RoomType", "queen"));
    }

    @Test
    void collectsTheValuesOfASlotThatTakesSeveral() {
        assertThat(bot("coffee").slotsOf("latte with caramel and cinnamon please"))
                .containsEntry("Extras", "caramel and cinnamon");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "travel  | BookHotel     | City        | um, in Chicago please | Chicago",
                "travel  | BookHotel     | Nights      | make it three nights  | 3",
                "travel  | BookHotel     | RoomType    | the suite             | deluxe",
                "travel  | BookFlight    | Destination | Boston                | Boston",
                "banking | TransferMoney | Target      | my savings            | savings",
                "coffee  | OrderDrink    | Drink       | I think a mocha       | mocha"
            })
    void readsAnswersWithTheWordsAroundThem(String bot, String intent, String slot, String text, String value) {
        SlotReading answer = bot(bot).answering(intent, slot, text).answer().orElseThrow();

        assertThat(answer.value().text()).isEqualTo(value);
        assertThat(answer.score()).isGreaterThan(0.9);
    }

    @Test
    void doesNotTakeAnotherIntentForAnAnswer() {
        Optional<SlotReading> answer =
                bot("travel").answering("BookHotel", "City", "rent a car").answer();

        assertThat(answer.map(SlotReading::score).orElse(0.0)).isLessThan(0.3);
    }

    @Test
    void readsACorrectionAsAValueOfAnotherSlot() {
        Understanding understanding = bot("travel").answering("BookHotel", "Nights", "no, Boston");

        assertThat(understanding.isCorrection()).isTrue();
        assertThat(understanding.slots()).extracting(SlotReading::slot).containsExactly("City");
    }

    @Test
    void putsTheFallbackBehindTheLastConfidentIntentAndGivesEverySlot() {
        Understanding understanding = bot("travel").open("book a room in Paris");

        assertThat(understanding.interpretations()).hasSizeLessThanOrEqualTo(5);
        assertThat(understanding.interpretations().get(1).intent().name()).isEqualTo("FallbackIntent");
        assertThat(understanding.interpretations().get(1).nluConfidence()).isEmpty();
        assertThat(understanding.interpretations().get(0).intent().slots())
                .containsOnlyKeys("City", "CheckIn", "Nights", "RoomType");
    }
}
