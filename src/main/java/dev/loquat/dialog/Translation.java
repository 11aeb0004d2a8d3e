package dev.loquat.dialog;

import dev.loquat.bot.BotLocale;
import dev.loquat.conversation.MessageChoice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@link DefaultWords} in other languages. As with gettext the English sentences are the keys, with {@code {0}} and {@code {1}} where words
 * stand that differ; whatever is no such sentence, as all that a bot's author wrote, stays as it is. A language without a file
 * {@code words-<language>.txt} has the English ones.
 */
final class Translation {

    private static final String SEPARATOR = " = ";
    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");

    private static final Map<String, List<Sentence>> BY_LANGUAGE = new ConcurrentHashMap<>();

    private Translation() {}

    /** The messages in the language of the locale. */
    static List<MessageChoice> of(List<MessageChoice> messages, BotLocale locale) {
        List<Sentence> sentences = BY_LANGUAGE.computeIfAbsent(BotLocale.languageOf(locale.id()), Translation::read);
        return sentences.isEmpty()
                ? messages
                : messages.stream().map(choice -> translated(choice, sentences)).toList();
    }

    private static MessageChoice translated(MessageChoice choice, List<Sentence> sentences) {
        return new MessageChoice(
                choice.message().map(text -> translated(text, sentences)),
                choice.variations().stream()
                        .map(message -> message.map(text -> translated(text, sentences)))
                        .toList());
    }

    private static String translated(String text, List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            Matcher matcher = sentence.english().matcher(text);
            if (matcher.matches()) {
                return filled(sentence.translation(), matcher);
            }
        }
        return text;
    }

    private static String filled(String translation, Matcher places) {
        String filled = translation;
        for (int place = 0; place < places.groupCount(); place++) {
            filled = filled.replace("{" + place + "}", places.group(place + 1));
        }
        return filled;
    }

    private static List<Sentence> read(String language) {
        try (InputStream resource = Translation.class.getResourceAsStream("words-" + language + ".txt")) {
            return resource == null ? List.of() : parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Sentence> parse(String text) {
        List<Sentence> sentences = new ArrayList<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int at = line.indexOf(SEPARATOR);
            sentences.add(new Sentence(pattern(line.substring(0, at)), line.substring(at + SEPARATOR.length())));
        });
        return List.copyOf(sentences);
    }

    private static Pattern pattern(String english) {
        return Pattern.compile(PLACE.splitAsStream(english).map(Pattern::quote).collect(Collectors.joining("(.+)")));
    }

    private record Sentence(Pattern english, String translation) {}
}
