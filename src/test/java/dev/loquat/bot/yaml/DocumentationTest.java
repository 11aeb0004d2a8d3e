package dev.loquat.bot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {

    private static final Path REFERENCE = Path.of("docs/bot-reference.md");
    private static final Pattern YAML_BLOCK = Pattern.compile("(?ms)^ *```ya?ml\\R(.*?)^ *```");
    private static final Pattern BOT_KEY = Pattern.compile("(?m)^name:");
    private static final Pattern LOCALE_KEY =
            Pattern.compile("(?m)^(confidenceThreshold|intents|slotTypes|vocabulary):");

    private static final Pattern SHARED_KEY = Pattern.compile("\\Afunctions:");

    private static final String BOT = """
            name: example
            functions:
              check-room:
              book-hotel:
            """;

    private final Path folder;

    DocumentationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocks")
    void everyYamlBlockIsYaml(Block block) {
        Problems problems = new Problems();
        Path file = new BotFiles(folder).with("block.yaml", block.text).folder().resolve("block.yaml");

        new YamlFileReader(problems).read(file);

        assertThat(problems.byPlace()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wholeFiles")
    void everyBotAndLocaleInTheReferenceIsOne(Block block) {
        BotFiles files = new BotFiles(folder)
                .with("functions/check-room.java", "")
                .with("functions/book-hotel.java", "")
                .with("functions/send-receipt/Handler.java", "");
        boolean isBot = BOT_KEY.matcher(block.text).find();
        boolean isLocale = LOCALE_KEY.matcher(block.text).find();
        files.with("bot.yaml", isBot ? block.text : BOT);
        if (!isBot || !isLocale) {
            files.with("en_US.yaml", isLocale ? block.text : BotFiles.GREETING);
        }

        assertThat(files.read().problems()).filteredOn(BotProblem::isError).isEmpty();
    }

    @Test
    void whatTheReferenceSharesIsRead() {
        BotFiles files = new BotFiles(folder)
                .with("functions/send-receipt.py", "")
                .with("trips/bot.yaml", "name: trips\n" + BotFiles.GREETING);

        assertThat(sharedFiles()).isNotEmpty().allSatisfy(block -> {
            files.with("loquat.yaml", block.text);
            assertThat(files.render(BotsReader.read(folder).problems())).isEmpty();
            assertThat(SchemaTest.schema("loquat.schema.json").validate(YamlAsJson.parse(block.text)))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void theReferenceNamesEveryKey(Shape shape) throws IOException {
        String reference = Files.readString(REFERENCE);

        assertThat(shape.keys()).allSatisfy(key -> assertThat(reference).contains("`" + key + "`"));
    }

    @Test
    void theReferenceHasAValidExampleOfEveryKey() {
        UsedKeys used = new UsedKeys();
        wholeFiles().forEach(block -> {
            String schema = BOT_KEY.matcher(block.text).find() ? "bot.schema.json" : "locale.schema.json";
            JsonNode document = YamlAsJson.parse(block.text);
            assertThat(SchemaTest.schema(schema).validate(document))
                    .as(block.toString())
                    .isEmpty();
            used.add(schema, document);
        });
        sharedFiles().forEach(block -> used.add("loquat.schema.json", YamlAsJson.parse(block.text)));

        List<String> keys = Arrays.stream(Shape.values())
                .flatMap(shape -> shape.keys().stream().map(key -> UsedKeys.of(shape, key)))
                .toList();
        assertThat(used.all()).containsAll(keys);
    }

    @Test
    void theReferenceHasExamples() {
        assertThat(wholeFiles().count()).isGreaterThan(5);
    }

    static Stream<Block> wholeFiles() {
        return blocks().filter(block -> block.file.equals(REFERENCE))
                .filter(block -> BOT_KEY.matcher(block.text).find()
                        || LOCALE_KEY.matcher(block.text).find());
    }

    private static Stream<Block> sharedFiles() {
        return blocks().filter(block -> block.file.equals(REFERENCE))
                .filter(block -> SHARED_KEY.matcher(block.text).find());
    }

    static Stream<Block> blocks() {
        return pages().flatMap(page -> blocks(page).stream());
    }

    private static Stream<Path> pages() {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            List<Path> pages = docs.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of(Path.of("README.md")).filter(Files::exists), pages.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Block> blocks(Path page) {
        try {
            List<Block> blocks = new ArrayList<>();
            String text = Files.readString(page);
            Matcher matcher = YAML_BLOCK.matcher(text);
            while (matcher.find()) {
                int line = (int) text.substring(0, matcher.start()).lines().count() + 1;
                blocks.add(new Block(page, line, matcher.group(1)));
            }
            return blocks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Block(Path file, int line, String text) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }
}
