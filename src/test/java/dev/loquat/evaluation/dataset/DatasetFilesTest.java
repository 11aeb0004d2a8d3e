package dev.loquat.evaluation.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.nlu.template.SlotSpan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetFilesTest {

    private final Path folder;
    private final DatasetFiles files = new DatasetFiles();

    DatasetFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsTextAndIntent() throws IOException {
        Path file = file("a.tsv", "\uFEFFwhat's [this] {thing}?\task\r\n\nça va\tgreet\n");

        assertThat(files.tsv(file))
                .containsExactly(
                        new LabelledUtterance("what's [this] {thing}?", "ask"),
                        new LabelledUtterance("ça va", "greet"));
    }

    @Test
    void namesEveryMalformedLineOfEveryFileAtOnce() throws IOException {
        Path one = file("one.tsv", "hello\tgreet\nno tab\n\tno text\nno intent\t\na\tb\tc\n");
        Path two = folder.resolve("two.tsv");
        Files.write(two, "caf\u00e9\tgreet\n".getBytes(StandardCharsets.ISO_8859_1));
        Path three = file("three.jsonl", "{\"text\": \"x\"}\n{]\n");
        files.tsv(one);
        files.tsv(two);
        files.jsonLines(three);

        assertThatThrownBy(files::check)
                .isInstanceOf(InvalidDataset.class)
                .hasMessageContainingAll(
                        "7 malformed lines",
                        one + ":2: no tab; expected text, a tab, an intent",
                        one + ":3: no text before the tab",
                        one + ":4: no intent behind the tab",
                        one + ":5: 3 columns; expected two",
                        two + ":1: not UTF-8",
                        three + ":1: no \"intent\"",
                        three + ":2: not JSON");
    }

    @Test
    void saysWhichFileIsMissingOrEmpty() throws IOException {
        Path missing = folder.resolve("missing.tsv");
        Path empty = file("empty.tsv", "\n");

        assertThatThrownBy(() -> files.tsv(missing)).hasMessageContaining(missing + " is not there");
        assertThatThrownBy(() -> files.tsv(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> files.tsv(empty)).hasMessageContaining(empty + " has no utterances");
    }

    @Test
    void readsSpansInTheOrderOfTheText() throws IOException {
        Path file = file("a.jsonl", """
                {"text": "from Bonn to Rome", "intent": "Fly", "spans": [{"start": 13, "end": 17, "slot": "To"}, \
                {"start": 5, "end": 9, "slot": "From", "value": "Bonn"}]}
                {"text": "bye", "intent": "Leave"}
                """);

        assertThat(files.jsonLines(file))
                .containsExactly(
                        new LabelledUtterance(
                                "from Bonn to Rome",
                                "Fly",
                                List.of(new SlotSpan("From", 5, 9), new SlotSpan("To", 13, 17))),
                        new LabelledUtterance("bye", "Leave"));
    }

    @Test
    void readsTagsOfTokens() throws IOException {
        Path file = file("a.jsonl", """
                {"tokens": ["play", "abbey", "road", "now", "loud"], "tags": ["O", "B-album", "I-album", "I-when", "B-when"], \
                "intent": "Play"}
                """);

        LabelledUtterance read = files.jsonLines(file).get(0);

        assertThat(read.text()).isEqualTo("play abbey road now loud");
        assertThat(read.slots())
                .containsExactly(
                        new SlotSpan("album", 5, 15), new SlotSpan("when", 16, 19), new SlotSpan("when", 20, 24));
    }

    @Test
    void refusesSpansThatCannotBe() throws IOException {
        files.jsonLines(file("a.jsonl", """
                {"text": "Bonn", "intent": "Fly", "spans": [{"start": 0, "end": 5, "slot": "To"}]}
                {"text": "Bonn", "intent": "Fly", "spans": [{"start": 0, "end": 3, "slot": "To"}, {"start": 2, "end": 4, "slot": "At"}]}
                {"tokens": ["a", "b"], "tags": ["O"], "intent": "Fly"}
                {"tokens": ["a"], "tags": ["X-b"], "intent": "Fly"}
                {"tokens": ["a"], "tags": ["B-to city"], "intent": "Fly"}
                """));

        assertThatThrownBy(files::check)
                .hasMessageContainingAll(
                        "5 malformed lines",
                        "the slot \"to city\" has more than letters, digits",
                        "is not within the text of 4 characters",
                        "two spans overlap at 2",
                        "2 tokens with 1 tags",
                        "the tag \"X-b\" is none of O, B-…, I-…");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
