package dev.loquat.nlu.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.loquat.bot.BotLocale;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.explanation.Explanation;
import dev.loquat.conversation.explanation.IntentReasons;
import dev.loquat.conversation.explanation.SlotCandidate;
import dev.loquat.conversation.explanation.SlotCandidate.Outcome;
import dev.loquat.conversation.explanation.SlotReasons;
import dev.loquat.conversation.explanation.TemplateHit;
import dev.loquat.nlu.encoder.OnnxSentenceEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What explanations say has to be what understanding does: the parts make up the numbers. */
class ExplanationTest {

    private static final BotLocale BAKERY = WrittenBot.locale("""
            intent OrderBread
            slot Bread Bread
            slot Loaves AMAZON.Number
            slot Day AMAZON.Date
            slot Notes AMAZON.Date optional
            order bread
            I want {Loaves} loaves of {Bread} bread
            {Bread} bread for {Day} please
            bake me some {Bread} bread
            intent OrderCake
            slot Cake Cake
            order a cake
            I want a {Cake} cake
            bake me a {Cake} cake
            intent OpeningHours
            when do you open
            how long are you open on sundays
            type Bread: rye, wheat=white, spelt
            type Cake: cheese, carrot, rye=brown rye
            """);

    private static @Nullable NluModels encoder;
    private static @Nullable NluModels openNlp;
    private static @Nullable Understandings encoderBakery;
    private static @Nullable Understandings openNlpBakery;

    @BeforeAll
    static void train(@TempDir Path folder) {
        NluModels vectors = new NluModels(
                new ModelStore(folder),
                Optional.of(OnnxSentenceEncoder.load(Path.of("models", "encoder"), OnnxSentenceEncoder.DEFAULT_MODEL)));
        NluModels words = new NluModels(new ModelStore(folder), Optional.empty());
        encoderBakery = new Understandings(BAKERY, vectors.trainOnce(BAKERY, Progress.SILENT));
        openNlpBakery = new Understandings(BAKERY, words.trainOnce(BAKERY, Progress.SILENT));
        encoder = vectors;
        openNlp = words;
    }

    @AfterAll
    static void close() {
        Objects.requireNonNull(encoder).close();
        Objects.requireNonNull(openNlp).close();
    }

    private static Understandings bakery(Pipeline pipeline) {
        return Objects.requireNonNull(pipeline == Pipeline.ENCODER ? encoderBakery : openNlpBakery);
    }

    private static Understandings bakery() {
        return bakery(Pipeline.ENCODER);
    }

    @ParameterizedTest
    @EnumSource(Pipeline.class)
    void explainsTheReadingThatUnderstandingGives(Pipeline pipeline) {
        String text = "could you bake two rye breads for tomorrow";

        Explanation explanation = bakery(pipeline).explained(text);

        assertThat(explanation.understanding()).isEqualTo(bakery(pipeline).open(text));
        assertThat(explanation.threshold()).isEqualTo(BAKERY.confidenceThreshold());
    }

    @ParameterizedTest
    @EnumSource(Pipeline.class)
    void givesTheConfidenceOfTheTwoLikeliestIntentsAsFitTimesShare(Pipeline pipeline) {
        Explanation explanation = bakery(pipeline).explained("something sweet with carrots");

        List<Interpretation> ranked = explanation.understanding().interpretations().stream()
                .filter(one -> one.nluConfidence().isPresent())
                .limit(2)
                .toList();
        assertThat(explanation.intents())
                .extracting(IntentReasons::intent)
                .containsExactlyElementsOf(
                        ranked.stream().map(one -> one.intent().name()).toList());
        for (int i = 0; i < 2; i++) {
            IntentReasons reasons = explanation.intents().get(i);
            assertThat(reasons.confidence())
                    .isEqualTo(explanation.fit() * reasons.share(), within(1e-9))
                    .isEqualTo(ranked.get(i).nluConfidence().orElseThrow(), within(1e-9));
        }
    }

    /** Two shares differ by what the two logits differ, whatever the others are; the temperature is the same for all. */
    @ParameterizedTest
    @EnumSource(Pipeline.class)
    void makesUpTheLogitsOfWhatTermsAndTheSentenceAdd(Pipeline pipeline) {
        double near = temperature(bakery(pipeline).explained("could you bake two rye breads for tomorrow"));
        double far = temperature(bakery(pipeline).explained("until what time are you open"));

        assertThat(near).isPositive().isEqualTo(far, within(1e-3));
    }

    private static double temperature(Explanation explanation) {
        IntentReasons first = explanation.intents().get(0);
        IntentReasons second = explanation.intents().get(1);
        double logits = first.logit().sum() - second.logit().sum();
        return logits / Math.log(first.share() / second.share());
    }

    @Test
    void namesTheWordsThatSpeakForAnIntentAndTheSentencesPart() {
        IntentReasons reasons =
                bakery().explained("until what time are you open").intents().get(0);

        assertThat(reasons.intent()).isEqualTo("OpeningHours");
        assertThat(reasons.logit().sentence()).isPositive();
        assertThat(reasons.logit().terms())
                .anySatisfy(term -> {
                    assertThat(term.term()).isEqualTo("you open");
                    assertThat(term.contribution()).isPositive();
                })
                .anySatisfy(term -> assertThat(term.term()).isEqualTo("‹…pen›"));
    }

    @Test
    void namesTheNearestUtterancesOfEachOfTheTwo() {
        Explanation explanation = bakery().explained("I would like a carrot cake");

        IntentReasons first = explanation.intents().get(0);
        IntentReasons second = explanation.intents().get(1);
        assertThat(first.intent()).isEqualTo("OrderCake");
        assertThat(first.nearest().get(0).text()).contains("carrot cake");
        assertThat(first.nearest())
                .extracting(IntentReasons.SimilarUtterance::similarity)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(second.nearest()).isNotEmpty();
        assertThat(first.nearest().get(0).similarity())
                .isGreaterThan(second.nearest().get(0).similarity());
    }

    @Test
    void letsATemplateThatMatchesExactlyDecide() {
        Explanation explanation = bakery().explained("I want two loaves of rye bread");

        assertThat(explanation.templates())
                .containsExactly(new TemplateHit("I want {Loaves} loaves of {Bread} bread", "OrderBread", true));
        assertThat(explanation.slots()).extracting(SlotReasons::intent).containsExactly("OrderBread");
        assertThat(candidates(explanation, "OrderBread"))
                .allSatisfy(each -> assertThat(each.outcome()).isEqualTo(Outcome.WON))
                .extracting(SlotCandidate::slot, SlotCandidate::text, SlotCandidate::source)
                .containsExactly(tuple("Loaves", "two", "template"), tuple("Bread", "rye", "template"));
    }

    @Test
    void saysWhichValueTookASlotsPlaceAndOfWhatRanksAreMade() {
        Explanation explanation = bakery().explained("could you maybe bake rye bread for friday");

        SlotCandidate winner = candidate(explanation, "Day", "friday");
        SlotCandidate loser = candidate(explanation, "Notes", "friday");
        assertThat(winner.outcome()).isEqualTo(Outcome.WON);
        assertThat(winner.start()).isEqualTo(35);
        assertThat(winner.rank().orElseThrow().sum())
                .isGreaterThan(loser.rank().orElseThrow().sum());
        assertThat(winner.rank().orElseThrow().context()).isPositive();
        assertThat(loser.outcome()).isEqualTo(Outcome.OVERLAPS);
        assertThat(loser.winner()).contains(new SlotCandidate.Winner("Day", "friday"));
    }

    @Test
    void saysThatASlotHadABetterValue() {
        Explanation explanation = bakery().explained("rye bread for friday or well rather spelt I think");

        assertThat(candidates(explanation, "OrderBread"))
                .filteredOn(each -> each.slot().equals("Bread"))
                .extracting(SlotCandidate::outcome)
                .containsExactly(Outcome.WON, Outcome.SLOT_TAKEN);
    }

    @Test
    void countsWhatIsAskedForInTheIntentInProgress() {
        Explanation explanation = bakery().explainedAnswer("OrderBread", "Loaves", "two I think, for friday");

        SlotCandidate loaves = candidate(explanation, "Loaves", "two");
        assertThat(explanation.slots().get(0).intent()).isEqualTo("OrderBread");
        assertThat(loaves.outcome()).isEqualTo(Outcome.WON);
        assertThat(loaves.rank().orElseThrow().elicited()).isPositive();
        assertThat(candidate(explanation, "Day", "friday").rank().orElseThrow().elicited())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Pipeline.class)
    void saysOfEveryFilledSlotThatItsCandidateWon(Pipeline pipeline) {
        String text = "bake spelt bread for monday, three loaves";

        Explanation explanation = bakery(pipeline).explained(text);

        Interpretation likeliest = explanation.understanding().interpretations().get(0);
        assertThat(won(explanation, likeliest.intent().name()))
                .containsExactlyInAnyOrderElementsOf(likeliest.slotReadings().stream()
                        .map(slot -> slot.slot() + " " + slot.start() + "-" + slot.end())
                        .toList());
    }

    private static List<String> won(Explanation explanation, String intent) {
        return candidates(explanation, intent).stream()
                .filter(each -> each.outcome() == Outcome.WON)
                .map(each -> each.slot() + " " + each.start() + "-" + each.end())
                .toList();
    }

    private static List<SlotCandidate> candidates(Explanation explanation, String intent) {
        return explanation.slots().stream()
                .filter(reasons -> reasons.intent().equals(intent))
                .flatMap(reasons -> reasons.candidates().stream())
                .toList();
    }

    private static SlotCandidate candidate(Explanation explanation, String slot, String text) {
        Stream<SlotCandidate> all = candidates(explanation, "OrderBread").stream();
        return all.filter(each -> each.slot().equals(slot) && each.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
