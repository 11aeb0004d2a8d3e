package dev.loquat.nlu.slot;

import dev.loquat.nlu.encoder.Encoding;
import dev.loquat.nlu.template.SampleUtterance;
import dev.loquat.nlu.text.Token;
import dev.loquat.nlu.text.TokenizedText;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** OpenNLP's name finder as slot tagger: one model per intent, so that a tag can only be one of the intent's slots. */
public final class NameFinderTagger implements SlotTagger {

    private static final String PREFIX = "slots-";
    private static final String SUFFIX = ".bin";

    private final Map<String, IntentNameFinder> byIntent;

    private NameFinderTagger(Map<String, IntentNameFinder> byIntent) {
        this.byIntent = byIntent;
    }

    /** Learns from utterances whose slots are marked; intents without any slot need no tagger. */
    public static NameFinderTagger train(List<SampleUtterance> samples) {
        Map<String, List<SampleUtterance>> byIntent = new LinkedHashMap<>();
        samples.forEach(sample -> byIntent.computeIfAbsent(sample.intent(), intent -> new ArrayList<>())
                .add(sample));
        Map<String, IntentNameFinder> finders = new LinkedHashMap<>();
        byIntent.forEach((intent, utterances) -> {
            if (utterances.stream().anyMatch(each -> !each.slots().isEmpty())) {
                finders.put(intent, IntentNameFinder.train(utterances));
            }
        });
        return new NameFinderTagger(finders);
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @throws IOException when a file is missing or damaged
     */
    public static NameFinderTagger load(Path folder) throws IOException {
        Map<String, IntentNameFinder> finders = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                String intent = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
                finders.put(intent, IntentNameFinder.load(file));
            }
        }
        return new NameFinderTagger(finders);
    }

    @Override
    public Tags read(TokenizedText text, Optional<Encoding> encoding, Supplier<List<TypeSpan>> hints) {
        return intent -> tag(intent, text);
    }

    private List<TaggedSpan> tag(String intent, TokenizedText text) {
        IntentNameFinder finder = byIntent.get(intent);
        return finder == null
                ? List.of()
                : finder.tag(text.tokens().stream().map(Token::normal).toArray(String[]::new));
    }

    @Override
    public void save(Path folder) throws IOException {
        for (Map.Entry<String, IntentNameFinder> entry : byIntent.entrySet()) {
            entry.getValue().save(folder.resolve(PREFIX + entry.getKey() + SUFFIX));
        }
    }
}
