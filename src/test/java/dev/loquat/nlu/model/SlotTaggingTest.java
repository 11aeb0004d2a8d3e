package dev.loquat.nlu.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.bot.BotLocale;
import dev.loquat.nlu.encoder.OnnxSentenceEncoder;
import dev.loquat.nlu.encoder.SentenceEncoder;
import dev.loquat.nlu.slot.SlotTagger;
import dev.loquat.nlu.slot.SlotTagger.TaggedSpan;
import dev.loquat.nlu.slot.TypeHints;
import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import dev.loquat.nlu.slot.crf.CrfTagger;
import dev.loquat.nlu.slot.translated.TranslatedSlotTypes;
import dev.loquat.nlu.template.SampleUtterance;
import dev.loquat.nlu.template.SlotSpan;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlotTaggingTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-02T09:00:00-05:00");
    private static final BuiltinSlotTypes BUILTINS = BuiltinSlotTypes.english();

    private static final BotLocale JUKEBOX = WrittenBot.locale("""
            intent Play
            slot Song Song
            slot Artist Artist
            play {Song}
            play {Song} by {Artist}
            I want to hear {Song}
            put on {Song} by {Artist} please
            play something by {Artist}
            intent Fly
            slot Origin AMAZON.City
            slot Destination AMAZON.City
            fly from {Origin} to {Destination}
            a flight to {Destination} from {Origin}
            get me from {Origin} to {Destination}
            type Song open: yesterday, let it be, paint it black, heroes, blue monday, purple rain, bad moon rising
            type Artist open: the beatles, david bowie, nina simone, prince, talk talk, new order
            """);

    private static @Nullable SentenceEncoder encoder;
    private static @Nullable SlotTagger tagger;

    @BeforeAll
    static void train() {
        encoder = OnnxSentenceEncoder.load(Path.of("models", "encoder"), OnnxSentenceEncoder.DEFAULT_MODEL);
        tagger = trained().tagger();
    }

    @AfterAll
    static void close() {
        encoder().close();
    }

    @Test
    void findsValuesOfAnOpenTypeThatNobodyHasListed() {
        assertThat(tags("Play", "play gloomy sunday by billie holiday"))
                .containsExactly("Song=gloomy sunday", "Artist=billie holiday");
        assertThat(tags("Play", "i want to hear seven nation army")).containsExactly("Song=seven nation army");
    }

    @Test
    void tellsSlotsOfOneTypeApartByTheWordsAroundThem() {
        assertThat(tags("Fly", "fly from boston to chicago")).containsExactly("Origin=boston", "Destination=chicago");
        assertThat(tags("Fly", "a flight to boston from chicago"))
                .containsExactly("Destination=boston", "Origin=chicago");
    }

    @Test
    void tagsOnlySlotsOfTheIntentThatIsAskedAbout() {
        assertThat(tags("Fly", "play heroes by david bowie")).noneMatch(tag -> tag.startsWith("Song"));
        assertThat(tags("Unknown", "play heroes by david bowie")).isEmpty();
    }

    @Test
    void isSurerOfWhatItHasLearned() {
        assertThat(spans("Play", "play heroes by david bowie"))
                .allSatisfy(span -> assertThat(span.probability()).isBetween(0.8, 1.0));
    }

    @Test
    void learnsTheSameBytesWithAnyNumberOfThreads(@TempDir Path folder) throws Exception {
        for (int threads : new int[] {1, 3}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                save(pool.submit(SlotTaggingTest::trained).get().tagger(), folder.resolve("of" + threads));
            } finally {
                pool.shutdown();
            }
        }

        assertThat(files(folder.resolve("of1")))
                .hasSize(6)
                .allSatisfy(file -> assertThat(folder.resolve("of3").resolve(file.getFileName()))
                        .hasSameBinaryContentAs(file));
    }

    @Test
    void tagsTheSameWhenItWasSavedAndLoaded(@TempDir Path folder) throws IOException {
        save(tagger(), folder);
        SlotTagger loaded = CrfTagger.load(folder);

        String text = "put on gloomy sunday by billie holiday please";
        assertThat(spans(loaded, "Play", text)).isNotEmpty().isEqualTo(spans("Play", text));
    }

    @Test
    void refusesWeightsThatWereCutOff(@TempDir Path folder) throws IOException {
        save(tagger(), folder);
        Path weights = folder.resolve("slot-vector-weights.f32");
        Files.write(weights, new byte[Float.BYTES]);

        assertThatThrownBy(() -> CrfTagger.load(folder)).isInstanceOf(IOException.class);
    }

    @Test
    void learnsFromAnnotatedUtterancesWithoutABot() {
        List<SampleUtterance> utterances = List.of(
                said("Play", "play [Song:Heroes] by [Artist:David Bowie]"),
                said("Play", "I'd like to hear [Song:Let It Be]"),
                said("Play", "play some [Artist:Nina Simone]"),
                said("Play", "put on [Song:Purple Rain] by [Artist:Prince]"),
                said("Rate", "give [Book:The Hobbit] [Stars:four] stars"),
                said("Rate", "rate [Book:Dune] [Stars:5] stars"),
                said("Rate", "I would give [Book:The Old Man and the Sea] [Stars:one] star"),
                said("Rate", "give [Book:War and Peace] [Stars:3] stars"),
                said("Rate", "rate [Book:Jane Eyre] [Stars:four] stars"),
                said("Rate", "[Book:Emma] gets [Stars:two] stars from me"));

        Understandings learned = new Understandings(
                AnnotatedTraining.locale(utterances),
                AnnotatedTraining.train(utterances, Optional.of(encoder()), Progress.SILENT));

        assertThat(learned.intentOf("rate war and peace three stars")).isEqualTo("Rate");
        assertThat(learned.slotsOf("rate war and peace three stars"))
                .isEqualTo(Map.of("Book", "war and peace", "Stars", "three"));
    }

    @Test
    void utterancesAndValuesOfMarksOnlyTeachNothing() {
        BotLocale shop = WrittenBot.locale("""
                intent Order
                slot Size Size
                ?
                !!
                order a {Size}
                a {Size} please
                {Size}
                type Size open: ?!, small, large
                """);

        Understandings learned = understandings(shop);

        assertThat(learned.intentOf("order a large")).isEqualTo("Order");
        assertThat(learned.slotsOf("order a large")).containsEntry("Size", "large");
    }

    private static Understandings understandings(BotLocale locale) {
        TrainedModel model = new NluTrainer(Optional.of(encoder()), new TranslatedSlotTypes(BUILTINS))
                .train(locale, Progress.SILENT);
        return new Understandings(locale, new TrainedNlu(locale, model, Optional.of(encoder()), BUILTINS));
    }

    private static TrainedModel trained() {
        return new NluTrainer(Optional.of(encoder()), new TranslatedSlotTypes(BUILTINS))
                .train(JUKEBOX, Progress.SILENT);
    }

    private static SentenceEncoder encoder() {
        return Objects.requireNonNull(encoder);
    }

    private static SlotTagger tagger() {
        return Objects.requireNonNull(tagger);
    }

    private static List<String> tags(String intent, String text) {
        TokenizedText tokens = Tokenizer.tokenize(text);
        return spans(intent, text).stream()
                .map(span -> span.slot() + "=" + tokens.text(span.firstToken(), span.endToken()))
                .toList();
    }

    private static List<TaggedSpan> spans(String intent, String text) {
        return spans(tagger(), intent, text);
    }

    private static List<TaggedSpan> spans(SlotTagger by, String intent, String text) {
        TokenizedText tokens = Tokenizer.tokenize(text);
        TypeHints hints = new TypeHints(JUKEBOX, BUILTINS);
        BuiltinContext context = new BuiltinContext(NOW, JUKEBOX.id());
        return by.read(tokens, Optional.of(encoder().encode(text)), () -> hints.find(tokens, context))
                .of(intent);
    }

    private static void save(SlotTagger tagger, Path folder) throws IOException {
        tagger.save(Files.createDirectories(folder));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** An utterance with its values written as {@code [Slot:value]}. */
    private static SampleUtterance said(String intent, String marked) {
        StringBuilder text = new StringBuilder();
        List<SlotSpan> slots = new ArrayList<>();
        for (String part : marked.split("[\\[\\]]", -1)) {
            int colon = part.indexOf(':');
            int start = text.length();
            text.append(part.substring(colon + 1));
            if (colon >= 0) {
                slots.add(new SlotSpan(part.substring(0, colon), start, text.length()));
            }
        }
        return new SampleUtterance(intent, marked, text.toString(), slots);
    }
}
