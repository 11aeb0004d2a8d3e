package dev.loquat.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Bot;
import dev.loquat.bot.yaml.BotProblem;
import dev.loquat.bot.yaml.BotReader;
import dev.loquat.bot.yaml.BotWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever members of an export are missing, empty or new, it goes back as it came, and what people edit still makes a bot. */
class LosslessExchangeTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_CHANGES = 6;

    /** Without these an export is none. */
    private static final List<String> NEEDED =
            List.of("name", "identifier", "slotTypeId", "slotName", "priority", "slotPriorities");

    private static final Set<String> NAMED_BY_PEOPLE = Set.of("slots", "sessionAttributes", "slotSpecifications");

    @Property(tries = 200)
    void anExportWithMembersMissingEmptyOrNewGoesBackAsItCame(@ForAll long seed) {
        Path folder = temporary();
        Path changed = changed(Fixture.of("clinic"), new SplittableRandom(seed)).zip(folder);

        byte[] exported = LexExport.of(
                        LexImport.read(changed, Optional.empty(), "nameless").bot())
                .zip();

        Map<String, JsonNode> after = RawExport.of(exported);
        assertThat(after.keySet()).isEqualTo(RawExport.of(changed).keySet());
        assertThat(RawExport.of(changed))
                .allSatisfy((path, json) -> assertThat(after.get(path)).as(path).isEqualTo(json));
    }

    @Property(tries = 25, seed = "41")
    void whatIsWrittenOfAnEditedExportIsValid(@ForAll long seed) throws IOException {
        Path folder = temporary();
        Path edited = changed(Fixture.of("clinic"), new SplittableRandom(seed), List.of())
                .zip(folder);

        Bot bot = LexImport.read(edited, Optional.empty(), "nameless").bot();
        for (Map.Entry<String, String> file : BotWriter.write(bot).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }

        assertThat(BotReader.read(folder).problems())
                .filteredOn(BotProblem::isError)
                .as(() -> "problems of what is written, by seed " + seed)
                .isEmpty();
        Path again = Files.write(folder.resolve("again.zip"), LexExport.of(bot).zip());
        assertThat(LexImport.read(again, Optional.empty(), "nameless").bot().locales())
                .hasSameSizeAs(bot.locales());
    }

    private static Fixture changed(Fixture fixture, SplittableRandom random) {
        return changed(fixture, random, NEEDED);
    }

    private static Fixture changed(Fixture fixture, SplittableRandom random, List<String> needed) {
        Map<String, byte[]> files = new LinkedHashMap<>(fixture.files());
        List<String> paths = files.keySet().stream()
                .filter(path -> path.contains("en_US"))
                .filter(path -> !path.endsWith("ConversationFlow.json"))
                .filter(path -> needed.isEmpty() || !path.endsWith("Vocabulary.json"))
                .toList();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            files.computeIfPresent(path, (same, file) -> changed(file, random, needed));
        }
        return new Fixture(files);
    }

    private static byte[] changed(byte[] file, SplittableRandom random, List<String> needed) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(file);
            List<ObjectNode> objects = new ArrayList<>();
            collect(json, objects, needed.isEmpty());
            ObjectNode owner = objects.get(random.nextInt(objects.size()));
            List<String> names = new ArrayList<>();
            owner.fieldNames().forEachRemaining(names::add);
            names.removeAll(needed);
            if (names.isEmpty() || random.nextInt(4) == 0) {
                owner.put("newMemberOfLex", random.nextInt(10));
            } else if (needed.isEmpty() && random.nextInt(3) == 0) {
                ObjectNode other = objects.get(random.nextInt(objects.size()));
                List<JsonNode> values = new ArrayList<>(List.of(other));
                other.forEach(values::add);
                owner.set(
                        names.get(random.nextInt(names.size())),
                        values.get(random.nextInt(values.size())).deepCopy());
            } else {
                change(owner, names.get(random.nextInt(names.size())), random.nextInt(needed.isEmpty() ? 8 : 4));
            }
            return JSON.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void change(ObjectNode owner, String name, int kind) {
        switch (kind) {
            case 0 -> owner.remove(name);
            case 1 -> owner.putNull(name);
            case 2 -> owner.putObject(name);
            case 4 -> owner.put(name, 100_000_000);
            case 5 -> owner.put(name, -1.5);
            case 6 -> owner.put(name, "");
            case 7 -> owner.putArray(name).addNull().add("x");
            default -> owner.set(name, JsonNodeFactory.instance.textNode("something else"));
        }
    }

    /** All objects whose members Lex names; and those whose members people name, if they are to be changed as well. */
    private static void collect(JsonNode json, List<ObjectNode> objects, boolean withNamed) {
        if (json instanceof ObjectNode object) {
            objects.add(object);
            object.properties().stream()
                    .filter(member -> withNamed || !NAMED_BY_PEOPLE.contains(member.getKey()))
                    .forEach(member -> collect(member.getValue(), objects, withNamed));
        } else {
            json.forEach(item -> collect(item, objects, withNamed));
        }
    }

    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("lossless");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
