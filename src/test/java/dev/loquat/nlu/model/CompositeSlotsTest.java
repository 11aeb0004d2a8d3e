package dev.loquat.nlu.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.BotLocale;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Understanding;
import dev.loquat.nlu.encoder.OnnxSentenceEncoder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pieces of a slot are understood wherever they are said, and the slot that is asked for has the first claim on them. */
class CompositeSlotsTest {

    private static final BotLocale HOTEL = WrittenBot.locale("""
            intent BookHotel
            slot Nights AMAZON.Number
            slot Address Address
            piece Town AMAZON.City
            piece State AMAZON.State
            piece Street AMAZON.StreetName
            piece ZipCode AMAZON.Number
            book a hotel
            book a hotel for {Nights} nights
            I want to stay {Nights} nights
            book a hotel and bill it to {Address}
            send the bill to {Address}
            intent FindHotel
            slot Place AMAZON.City
            which hotels are there
            find hotels in {Place}
            show me what you have
            """);

    private static @Nullable NluModels models;
    private static @Nullable Understandings hotel;

    @BeforeAll
    static void train(@TempDir Path folder) {
        NluModels opened = new NluModels(
                new ModelStore(folder),
                Optional.of(OnnxSentenceEncoder.load(Path.of("models", "encoder"), OnnxSentenceEncoder.DEFAULT_MODEL)));
        hotel = new Understandings(HOTEL, opened.loadOrTrain("hotel", HOTEL, Progress.SILENT));
        models = opened;
    }

    @AfterAll
    static void close() {
        Objects.requireNonNull(models).close();
    }

    @Test
    void anOpeningUtteranceFillsThePiecesThatItNames() {
        assertThat(opening("book a hotel and bill it to Boston, Massachusetts"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("Address.Town", "Boston", "Address.State", "Massachusetts"));
    }

    @Test
    void aPieceMayStandInAnyWordsBesideAnother() {
        assertThat(opening("please book a hotel for 3 nights, the bill goes to Main Street Boston 02139"))
                .containsEntry("Nights", "3")
                .containsEntry("Address.Town", "Boston")
                .containsEntry("Address.Street", "Main Street")
                .containsEntry("Address.ZipCode", "2139");
    }

    @Test
    void whatIsSaidForAnotherPieceOfWhatIsAskedFillsNoOtherSlot() {
        Understanding understanding = asked().answering("BookHotel", "Address", "Street", "02139");

        assertThat(pieces(understanding.answer().orElseThrow()))
                .containsExactlyEntriesOf(Map.of("Address.ZipCode", "2139"));
        assertThat(understanding.slots()).extracting(SlotReading::slot).doesNotContain("Nights");
    }

    @Test
    void anAnswerMayHoldMoreThanThePieceThatWasAskedFor() {
        Understanding understanding = asked().answering("BookHotel", "Address", "Town", "Boston, Massachusetts");

        assertThat(pieces(understanding.answer().orElseThrow()))
                .containsExactlyInAnyOrderEntriesOf(Map.of("Address.Town", "Boston", "Address.State", "Massachusetts"));
    }

    @Test
    void thePieceThatIsAskedForIsPreferredToOthersOfItsKind() {
        Understanding understanding = asked().answering("BookHotel", "Address", "Town", "Washington");

        assertThat(pieces(understanding.answer().orElseThrow())).isEqualTo(Map.of("Address", "Washington"));
    }

    private static Understandings asked() {
        return Objects.requireNonNull(hotel);
    }

    private static Map<String, String> opening(String text) {
        Map<String, String> filled = new TreeMap<>();
        asked().open(text).interpretations().get(0).slotReadings().forEach(reading -> filled.putAll(pieces(reading)));
        return filled;
    }

    private static Map<String, String> pieces(SlotReading reading) {
        Map<String, String> filled = new TreeMap<>();
        if (reading.value() instanceof SlotValue.Composite composite) {
            composite.subSlots().forEach((piece, value) -> filled.put(reading.slot() + "." + piece, value.text()));
        } else {
            filled.put(reading.slot(), reading.value().text());
        }
        return filled;
    }
}
