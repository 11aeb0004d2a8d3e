package dev.loquat.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.FunctionRef;
import dev.loquat.bot.Intent;
import dev.loquat.bot.NextStep;
import dev.loquat.bot.NextStep.SlotOverride;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotType.Resolution;
import dev.loquat.bot.SlotTypeValue;
import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.exchange.archive.InvalidArchive;
import dev.loquat.exchange.lex.LexBot;
import dev.loquat.exchange.report.Finding;
import dev.loquat.exchange.report.Finding.Fate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What exports of Lex V2 say, and in which shapes they may come. */
class LexImportTest {

    @TempDir
    Path folder;

    private final Bot clinic = read(Fixture.path("clinic")).bot();
    private final BotLocale english = clinic.locales().get(0);
    private final Intent visit = english.intent("BookVisit").orElseThrow();

    @Test
    void aPatternThatIsNoRegularExpressionCountsForNothingAndIsTold() {
        LexBot edited = read(edited("SlotTypes/CardNumber/SlotType.json", "[0-9]{8}", "[0-9"));

        assertThat(edited.bot()
                        .locales()
                        .get(0)
                        .slotType("CardNumber")
                        .orElseThrow()
                        .pattern())
                .isEmpty();
        assertThat(edited.report().lines())
                .anyMatch(line -> line.contains("the pattern '[0-9', which is no regular expression"));
    }

    @Test
    void aPieceThatWouldHavePiecesItselfTakesAnything() {
        LexBot edited = read(edited("SlotTypes/PatientName/SlotType.json", "NICKTYPE01", "PATIENTNAM"));

        assertThat(edited.bot()
                        .locales()
                        .get(0)
                        .slotType("PatientName")
                        .orElseThrow()
                        .subSlots())
                .containsEntry("nick", "AMAZON.FreeFormInput");
    }

    /** The clinic where a file of its English says something else. */
    private Path edited(String file, String said, String instead) {
        String path = "Clinic/BotLocales/en_US/" + file;
        Fixture plain = Fixture.of("clinic");
        String text = new String(plain.files().get(path), StandardCharsets.UTF_8);
        return plain.with(path, text.replace(said, instead)).zip(folder);
    }

    @Test
    void nullsEverywhereSayNothing() {
        Bot bot = read(Fixture.path("library")).bot();

        Intent renew = bot.locales().get(0).intent("RenewLoan").orElseThrow();
        assertThat(bot.sessionTtl()).isEqualTo(Duration.ofMinutes(1));
        assertThat(bot.description()).isEmpty();
        assertThat(renew.hooks().fulfillment()).contains(FunctionRef.OF_ALIAS);
        assertThat(renew.slots()).extracting(Slot::name).containsExactly("Title", "Until");
        assertThat(renew.slot("Until").orElseThrow().isRequired()).isFalse();
        assertThat(renew.closing().response().groups().get(0).variations()).hasSize(2);
    }

    @Test
    void aByteOrderMarkAFurtherFolderAndForeignFilesDoNotMatter() {
        Fixture plain = Fixture.of("library");
        Fixture kept = plain.withByteOrderMarks()
                .within("lex-bots-main/exports")
                .with("lex-bots-main/README.md", "# Our bots")
                .with("lex-bots-main/package.json", "{\"name\": \"tools\"}");

        Bot bot = read(kept.zip(folder)).bot();

        assertThat(bot).isEqualTo(read(Fixture.path("library")).bot());
    }

    @Test
    void aPasswordOpensAnExport() {
        Path locked = Fixture.of("library").zip(folder, "quiet please", EncryptionMethod.AES);

        Bot bot =
                LexImport.read(locked, Optional.of("quiet please"), "nameless").bot();

        assertThat(bot.name()).isEqualTo("library");
    }

    @Test
    void namesAreThoseOfTheBotAndNotOfItsFolders() {
        Fixture renamed = new Fixture(Map.of(
                "some_Folder/Bot.json",
                "{\"name\": \"JavaBot\"}".getBytes(StandardCharsets.UTF_8),
                "some_Folder/BotLocales/de_DE/BotLocale.json",
                "{\"identifier\": \"de_DE\"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(read(renamed.zip(folder)).bot().name()).isEqualTo("JavaBot");
    }

    @Test
    void theIdByWhichClientsKnowABotIsKept() {
        assertThat(clinic.id()).isEqualTo("CLINIC0001");
    }

    @Test
    void aLocaleByItselfIsABotNamedByTheCaller() {
        Fixture whole = Fixture.of("library");
        Map<String, byte[]> locale = new TreeMap<>();
        whole.files().forEach((path, content) -> {
            if (path.contains("BotLocales/")) {
                locale.put(path.substring(path.indexOf("en_US")), content);
            }
        });

        LexBot bot = LexImport.read(new Fixture(locale).zip(folder), Optional.empty(), "reading room");

        assertThat(bot.bot().name()).isEqualTo("reading-room");
        assertThat(bot.bot().locales().get(0).id()).isEqualTo("en_US");
    }

    @Test
    void olderMemberNamesMeanTheSame() {
        BotLocale locale = read(Fixture.path("bakery")).bot().locales().get(0);

        Intent order = locale.intent("OrderBread").orElseThrow();
        Slot bread = order.slot("Bread").orElseThrow();
        assertThat(locale.confidenceThreshold()).isEqualTo(0.8);
        assertThat(bread.isRequired()).isTrue();
        assertThat(bread.defaults()).containsExactly("loaf");
        assertThat(bread.prompt().orElseThrow().question().groups()).hasSize(1);
        assertThat(bread.utterances()).extracting(UtteranceTemplate::source).containsExactly("the {Bread}");
        assertThat(order.confirmation().orElseThrow().prompt().retries()).isEqualTo(2);
        assertThat(locale.slotType("Bread").orElseThrow().resolution()).isEqualTo(SlotType.Resolution.TOP_RESOLUTION);
    }

    @Test
    void bothLocalesComeAlongEnglishFirst() {
        assertThat(clinic.locales()).extracting(BotLocale::id).containsExactly("en_US", "es_US");
        assertThat(english.customVocabulary()).hasSize(2);
    }

    @Test
    void bracketsInUtterancesAreOrdinaryCharacters() {
        Intent renew = read(Fixture.path("library"))
                .bot()
                .locales()
                .get(0)
                .intent("RenewLoan")
                .orElseThrow();

        assertThat(renew.utterances())
                .extracting(UtteranceTemplate::source)
                .contains("renew \\(again\\) my \\[late\\] book\\|journal", "use the \\\\ key");
    }

    @Test
    void slotsAreAskedForByTheirPriorities() {
        assertThat(visit.slots())
                .extracting(Slot::name)
                .containsExactly("Doctor", "Day", "Patient", "Symptoms", "CardNumber");
    }

    @Test
    void anOverrideWithoutAValueTakesTheSlotsValueAway() {
        NextStep declined =
                visit.confirmation().orElseThrow().declination().next().orElseThrow();
        NextStep again = visit.closing()
                .outcome()
                .conditional()
                .orElseThrow()
                .branches()
                .get(0)
                .next()
                .orElseThrow();

        assertThat(declined.slots()).containsExactly(Map.entry("Day", Optional.empty()));
        assertThat(again.slots())
                .containsEntry("Doctor", Optional.of(new SlotOverride(List.of("Dr. Lee"), false)))
                .containsEntry("Symptoms", Optional.of(new SlotOverride(List.of("cough", "fever"), true)));
    }

    @Test
    void piecesOfACompositeSlotNameTheirTypes() {
        Slot patient = visit.slot("Patient").orElseThrow();

        assertThat(english.slotType("PatientName").orElseThrow().subSlots()).containsEntry("nick", "Nick");
        assertThat(patient.subSlots().orElseThrow().elicitations())
                .hasEntrySatisfying("nick", nick -> assertThat(nick.type()).isEqualTo("Nick"))
                .hasEntrySatisfying(
                        "given",
                        given -> assertThat(given.utterances())
                                .extracting(UtteranceTemplate::source)
                                .containsExactly("I am {given}"));
    }

    @Test
    void anUnknownBuiltInTypeIsApproximatedHereAndTheSameInLexAgain() {
        String title = "library/BotLocales/en_US/Intents/RenewLoan/Slots/Until/Slot.json";
        String json = new String(Fixture.of("library").files().get(title), StandardCharsets.UTF_8);
        Path zip = Fixture.of("library")
                .with(title, json.replace("AMAZON.Date", "AMAZON.Horoscope"))
                .zip(folder);

        LexBot bot = read(zip);

        assertThat(bot.report().of(Fate.APPROXIMATED))
                .extracting(Finding::place)
                .contains("en_US/RenewLoan/Until");
        assertThat(RawExport.of(LexExport.of(bot.bot()).zip())).isEqualTo(RawExport.of(zip));
    }

    @Test
    void reportsWhatBecameOfFeatures() {
        LexBot bot = read(Fixture.path("clinic"));

        assertThat(bot.report().lines())
                .anyMatch(line -> line.contains("4 intents, 5 utterances, 5 slots, 5 slot types (en_US)"))
                .anyMatch(line -> line.contains("the layout of the visual builder"))
                .anyMatch(line -> line.contains("search with Amazon Kendra"))
                .anyMatch(line -> line.contains("the Lambda function"));
        assertThat(bot.report().of(Fate.DROPPED)).extracting(Finding::feature).hasSize(3);
    }

    @Test
    void aGrammarThatLiesBesideTheExportIsTheValuesOfItsSlotType() throws IOException {
        String grammar = Files.readString(Fixture.path("grammars/card.grxml"));
        LexBot bot =
                read(Fixture.of("travel").with("beside/card.grxml", grammar).zip(folder));

        SlotType card = bot.bot().locales().get(0).slotType("Card").orElseThrow();
        assertThat(card.resolution()).isEqualTo(Resolution.TOP_RESOLUTION);
        assertThat(card.values()).extracting(SlotTypeValue::value).containsExactly("gold", "silver");
        assertThat(card.values().get(0).synonyms()).contains("golden", "the golden one", "the gold card");
        assertThat(RawExport.of(LexExport.of(bot.bot()).zip()))
                .isEqualTo(RawExport.of(Fixture.of("travel").zip(folder)));
    }

    @Test
    void aGrammarThatIsNotThereLeavesItsSlotOpen() {
        LexBot without = read(Fixture.path("travel"));
        LexBot unreadable =
                read(Fixture.of("travel").with("card.grxml", "<grammar/>").zip(folder));

        assertThat(without.bot().locales().get(0).slotType("Card").orElseThrow().resolution())
                .isEqualTo(Resolution.ORIGINAL_VALUE);
        assertThat(without.report().lines()).anyMatch(line -> line.contains("put its file beside the export"));
        assertThat(unreadable.report().lines()).anyMatch(line -> line.contains("there is no rule ''"));
    }

    @Test
    void saysWhatIsExpectedWhenThereIsNoBot() {
        Path zip = new Fixture(Map.of()).with("package.json", "{}").zip(folder);

        assertThatExceptionOfType(InvalidArchive.class)
                .isThrownBy(() -> read(zip))
                .withMessageContaining("has no bots; expected an export of Lex V2");
    }

    @Test
    void saysWhereAFileIsNotJson() {
        Path zip = Fixture.of("library")
                .with("library/Bot.json", "{\"name\":\n oops}")
                .zip(folder);

        assertThatExceptionOfType(InvalidArchive.class)
                .isThrownBy(() -> read(zip))
                .withMessageContaining("library/Bot.json is not JSON at line 2");
    }

    @Test
    void ofSeveralBotsOneHasToBeChosen() {
        Fixture both = twoBots();

        assertThatExceptionOfType(InvalidArchive.class)
                .isThrownBy(() -> read(both.zip(folder)))
                .withMessageContaining("has 2 bots: Mornings, Evenings; expected one");
    }

    @Test
    void everyBotOfSeveralComesIn() {
        List<LexBot> bots = LexImport.readAll(twoBots().zip(folder), Optional.empty(), "nameless");

        assertThat(bots).extracting(bot -> bot.bot().name()).containsExactly("Mornings", "Evenings");
        assertThat(bots.get(1).bot().locales()).extracting(BotLocale::id).containsExactly("de_DE");
    }

    private static Fixture twoBots() {
        return new Fixture(Map.of())
                .with("a/Bot.json", "{'name': 'Mornings'}".replace('\'', '"'))
                .with("a/BotLocales/en_US/Intents/Hello/Intent.json", "{'name': 'Hello'}".replace('\'', '"'))
                .with("b/Bot.json", "{'name': 'Evenings'}".replace('\'', '"'))
                .with("b/BotLocales/de_DE/Intents/Hallo/Intent.json", "{'name': 'Hallo'}".replace('\'', '"'));
    }

    private static LexBot read(Path source) {
        return LexImport.read(source, Optional.empty(), "nameless");
    }
}
