package dev.loquat.nlu.slot.crf;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.BuiltinSlotType;
import dev.loquat.bot.Intent;
import dev.loquat.nlu.encoder.Encoding;
import dev.loquat.nlu.slot.TypeHints;
import dev.loquat.nlu.slot.TypeSpan;
import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import dev.loquat.nlu.template.SampleUtterance;
import dev.loquat.nlu.template.SlotSpan;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Makes a {@link CrfTagger} of utterances whose slots are marked. For one training. */
public final class CrfTaggerTrainer {

    private static final long SEED = 20_260_301;

    /** Whether words are a date does not depend on the day; any will do. */
    private static final ZonedDateTime SOME_DAY = ZonedDateTime.parse("2026-03-02T09:00:00Z");

    /** Weights of signs while learning, of which each takes 20 bytes: the rarest signs of larger bots are left out. */
    private static final int MOST_SIGN_WEIGHTS = 2_500_000;

    private final BotLocale locale;
    private final TypeHints hints;
    private final Function<String, Encoding> encoder;
    private final Map<String, WordVectors> vectorsByText = new HashMap<>();
    private final SplittableRandom random = new SplittableRandom(SEED);

    /** @param encoder asked once for each text, of however many utterances */
    public CrfTaggerTrainer(BotLocale locale, BuiltinSlotTypes builtins, Function<String, Encoding> encoder) {
        this.locale = locale;
        this.hints = new TypeHints(locale, builtins);
        this.encoder = encoder;
    }

    /**
     * Learns from utterances.
     *
     * @param said what users said, with the values that they said
     * @param made further utterances, with values drawn from slot types
     * @param dimension of the encoder's vectors
     */
    public CrfTagger train(List<SampleUtterance> said, List<SampleUtterance> made, int dimension) {
        List<SampleUtterance> samples = new ArrayList<>(said);
        samples.addAll(made);
        LocaleTags tags = tags(samples);
        CrfShape shape = new CrfShape(tags.tags(), dimension);
        List<IntentTags> intents = List.copyOf(tags.byIntent(shape).values());
        List<String> names =
                tags.intents().stream().map(LocaleTags.IntentSlots::intent).toList();
        UnseenShare unseen = new UnseenShare(locale, said);
        List<Signed> signed = samples.stream()
                .filter(each -> names.contains(each.intent()))
                .map(each -> sign(each, unseen))
                .filter(each -> each.text().size() > 0)
                .toList();
        List<SignTags.Seen> seen = signed.stream()
                .map(each -> new SignTags.Seen(names.indexOf(each.sample().intent()), each.signs()))
                .toList();
        SignIndex index = index(seen, intents);
        SignTags signTags = SignTags.of(index, seen, intents);
        List<CrfExample> examples = new ArrayList<>();
        for (Signed each : signed) {
            int intent = names.indexOf(each.sample().intent());
            examples.add(example(each, intent, intents.get(intent).tags(), index));
        }
        CrfTrainer.Learned learned = new CrfTrainer(shape, signTags, intents, examples).train();
        SignWeights signWeights = SignWeights.compress(index, signTags, learned.signWeights());
        return new CrfTagger(tags, dimension, learned.vectorWeights(), signWeights);
    }

    /** A slot that no utterance mentions can only be asked for: nothing is known of how users mention it. */
    private LocaleTags tags(List<SampleUtterance> samples) {
        LocaleTags.Builder tags = new LocaleTags.Builder();
        for (Intent intent : locale.intents()) {
            Map<String, String> typesByName = new LinkedHashMap<>();
            samples.stream()
                    .filter(sample -> sample.intent().equals(intent.name()))
                    .flatMap(sample -> sample.slots().stream())
                    .map(SlotSpan::slot)
                    .distinct()
                    .sorted()
                    .forEach(name -> intent.slot(name).ifPresent(slot -> typesByName.put(name, slot.type())));
            if (!typesByName.isEmpty()) {
                tags.add(intent.name(), typesByName);
            }
        }
        return tags.build();
    }

    private Signed sign(SampleUtterance sample, UnseenShare unseen) {
        TokenizedText text = Tokenizer.tokenize(sample.text());
        List<TypeSpan> found = new ArrayList<>(hints.find(text, new BuiltinContext(SOME_DAY, locale.id())));
        for (SlotSpan value : sample.slots()) {
            if (random.nextDouble() < unseen.of(sample.intent(), value.slot())) {
                found.removeIf(hint -> isOwnType(hint) && overlaps(text, hint, value));
            }
        }
        return new Signed(sample, text, TokenSigns.of(text, found));
    }

    private static boolean isOwnType(TypeSpan hint) {
        return BuiltinSlotType.of(hint.type()).isEmpty();
    }

    private static boolean overlaps(TokenizedText text, TypeSpan hint, SlotSpan value) {
        return text.token(hint.firstToken()).start() < value.end()
                && value.start() < text.token(hint.endToken() - 1).end();
    }

    /** Numbers the signs; when they have too many weights, those that were seen most often. */
    private static SignIndex index(List<SignTags.Seen> seen, List<IntentTags> intents) {
        Map<Long, Integer> counts = new HashMap<>();
        for (SignTags.Seen each : seen) {
            for (long[] signs : each.signs()) {
                for (long sign : signs) {
                    counts.merge(sign, 1, Integer::sum);
                }
            }
        }
        SignIndex index = atLeast(1, counts);
        for (int least = 2; SignTags.of(index, seen, intents).size() > MOST_SIGN_WEIGHTS; least++) {
            index = atLeast(least, counts);
        }
        return index;
    }

    private static SignIndex atLeast(int least, Map<Long, Integer> counts) {
        return new SignIndex(counts.entrySet().stream()
                .filter(sign -> sign.getValue() >= least)
                .mapToLong(Map.Entry::getKey)
                .sorted()
                .toArray());
    }

    private CrfExample example(Signed signed, int intent, TagSet tags, SignIndex index) {
        TokenizedText text = signed.text();
        int[][] rows = new int[text.size()][];
        for (int token = 0; token < rows.length; token++) {
            rows[token] = index.rows(signed.signs()[token]);
        }
        WordVectors vectors =
                vectorsByText.computeIfAbsent(text.text(), unseen -> WordVectors.of(text, encoder.apply(unseen)));
        return new CrfExample(
                intent, vectors, rows, tagging(text, signed.sample().slots(), tags));
    }

    private static int[] tagging(TokenizedText text, List<SlotSpan> values, TagSet tags) {
        int[] tagging = new int[text.size()];
        for (SlotSpan value : values) {
            int slot = tags.slots().indexOf(value.slot());
            boolean hasBegun = slot < 0;
            for (int token = 0; token < tagging.length && slot >= 0; token++) {
                if (text.token(token).start() >= value.start()
                        && text.token(token).end() <= value.end()) {
                    tagging[token] = hasBegun ? TagSet.inside(slot) : TagSet.begin(slot);
                    hasBegun = true;
                }
            }
        }
        return tagging;
    }

    @SuppressWarnings("ArrayRecordComponent") // Read only, here.
    private record Signed(SampleUtterance sample, TokenizedText text, long[][] signs) {}
}
