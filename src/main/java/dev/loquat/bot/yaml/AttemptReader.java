package dev.loquat.bot.yaml;

import dev.loquat.bot.Prompt;
import dev.loquat.bot.PromptAttempt;
import dev.loquat.bot.PromptAttempt.Audio;
import dev.loquat.bot.PromptAttempt.Dtmf;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads how a prompt's attempts listen. What an attempt does not say is as Lex's console sets it; limits are Lex V2's. */
final class AttemptReader {

    /** In place of a setting: it is not set. */
    static final String NONE = "none";

    /** In place of an attempt: all that have no entry of their own. */
    static final String ALL = "All";

    static final Audio USUAL_AUDIO = new Audio(Duration.ofSeconds(15), Duration.ofMillis(640));
    static final Dtmf USUAL_DTMF = new Dtmf(513, Duration.ofSeconds(5), "*", "#");

    /** What Lex's console writes for every attempt that is left as it is. */
    static final PromptAttempt OF_CONSOLE = new PromptAttempt(
            true,
            true,
            true,
            Optional.of(Duration.ofSeconds(4)),
            Optional.of(USUAL_AUDIO),
            Optional.of(USUAL_DTMF),
            Optional.of(Duration.ofSeconds(30)));

    private static final int MOST_RETRIES = 5;
    private static final int MOST_KEYS = 1024;
    private static final Duration LEAST_TIME = Duration.ofMillis(1);
    private static final Duration MOST_TIME = Duration.ofHours(24);

    private AttemptReader() {}

    /** Lex's names of the first attempt and of so many retries. */
    static List<String> names(int retries) {
        return IntStream.rangeClosed(0, retries).mapToObj(Prompt::attemptName).toList();
    }

    static Map<String, PromptAttempt> read(YamlNode node, int retries) {
        Map<String, PromptAttempt> attempts = new LinkedHashMap<>();
        List<String> known = new ArrayList<>(names(MOST_RETRIES));
        known.add(ALL);
        List<YamlEntry> entries = node.entries("a map of attempts such as Initial or Retry1");
        for (YamlEntry entry : entries) {
            if (!known.contains(entry.name())) {
                entry.key().unknown("attempt", entry.name(), known);
                continue;
            }
            PromptAttempt attempt = attempt(entry.value());
            if (entry.name().equals(ALL)) {
                List<String> named = entries.stream().map(YamlEntry::name).toList();
                names(retries).stream()
                        .filter(name -> !named.contains(name))
                        .forEach(name -> attempts.put(name, attempt));
            } else {
                attempts.put(entry.name(), attempt);
            }
        }
        return attempts;
    }

    private static PromptAttempt attempt(YamlNode node) {
        return node.isNothing()
                ? OF_CONSOLE
                : node.fields(Shape.ATTEMPT).map(AttemptReader::attempt).orElse(OF_CONSOLE);
    }

    private static PromptAttempt attempt(YamlFields fields) {
        return new PromptAttempt(
                Scalars.flag(fields, "allowInterrupt", true),
                Scalars.flag(fields, "allowAudioInput", true),
                Scalars.flag(fields, "allowDTMFInput", true),
                unlessNone(fields, "startTimeout", OF_CONSOLE.startTimeout(), AttemptReader::time),
                unlessNone(fields, "audio", OF_CONSOLE.audio(), AttemptReader::audio),
                unlessNone(fields, "dtmf", OF_CONSOLE.dtmf(), AttemptReader::dtmf),
                unlessNone(fields, "textStartTimeout", OF_CONSOLE.textTimeout(), AttemptReader::time));
    }

    private static <T> Optional<T> unlessNone(
            YamlFields fields, String key, Optional<T> usual, Function<YamlNode, Optional<T>> reader) {
        boolean isNone = fields.object().textAt(key).filter(NONE::equals).isPresent();
        return isNone ? Optional.empty() : fields.get(key).flatMap(reader).or(() -> usual);
    }

    private static Optional<Audio> audio(YamlNode node) {
        return node.fields(Shape.AUDIO)
                .map(fields -> new Audio(
                        fields.get("maxLength").flatMap(AttemptReader::time).orElse(USUAL_AUDIO.longest()),
                        fields.get("endTimeout").flatMap(AttemptReader::time).orElse(USUAL_AUDIO.endTimeout())));
    }

    private static Optional<Dtmf> dtmf(YamlNode node) {
        return node.fields(Shape.DTMF)
                .map(fields -> new Dtmf(
                        fields.get("maxLength")
                                .flatMap(it -> Scalars.integer(it, 1, MOST_KEYS))
                                .orElse(USUAL_DTMF.most()),
                        fields.get("endTimeout").flatMap(AttemptReader::time).orElse(USUAL_DTMF.endTimeout()),
                        fields.get("deletionCharacter")
                                .flatMap(AttemptReader::key)
                                .orElse(USUAL_DTMF.deletionKey()),
                        fields.get("endCharacter").flatMap(AttemptReader::key).orElse(USUAL_DTMF.endKey())));
    }

    private static Optional<String> key(YamlNode node) {
        String expected = "one of the keys 0 to 9, A to D, \"*\" and \"#\"";
        return node.text(expected).filter(text -> {
            boolean isKey = text.matches("[A-D0-9#*]");
            if (!isKey) {
                node.error("expected " + expected + ", found " + Quoted.of(text));
            }
            return isKey;
        });
    }

    private static Optional<Duration> time(YamlNode node) {
        return Scalars.duration(node, LEAST_TIME, MOST_TIME);
    }
}
