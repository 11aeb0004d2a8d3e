package dev.loquat.bot.yaml;

import dev.loquat.bot.Disambiguation;
import java.util.Optional;

/** Reads how a locale asks back; {@code true} is the short form for all defaults. */
final class DisambiguationReader {

    private static final int LEAST_OFFERED = 2;
    private static final int MOST_OFFERED = 5;

    private DisambiguationReader() {}

    static Optional<Disambiguation> read(YamlNode node) {
        if (!node.isMap()) {
            return Scalars.flag(node).filter(isWanted -> isWanted).map(isWanted -> defaults());
        }
        return node.fields(Shape.DISAMBIGUATION)
                .map(fields -> new Disambiguation(
                        fields.get("margin")
                                .flatMap(it -> Scalars.decimal(it, 1))
                                .orElse(Disambiguation.DEFAULT_MARGIN),
                        fields.get("message")
                                .flatMap(DisambiguationReader::message)
                                .orElse(Disambiguation.DEFAULT_MESSAGE),
                        fields.get("conjunction")
                                .flatMap(it -> it.text("a word such as 'or'"))
                                .orElse(Disambiguation.DEFAULT_CONJUNCTION),
                        fields.get("most")
                                .flatMap(it -> Scalars.integer(it, LEAST_OFFERED, MOST_OFFERED))
                                .orElse(Disambiguation.DEFAULT_MOST)));
    }

    private static Disambiguation defaults() {
        return new Disambiguation(
                Disambiguation.DEFAULT_MARGIN,
                Disambiguation.DEFAULT_MESSAGE,
                Disambiguation.DEFAULT_CONJUNCTION,
                Disambiguation.DEFAULT_MOST);
    }

    private static Optional<String> message(YamlNode node) {
        Optional<String> message = node.text("a text with " + Disambiguation.INTENTS);
        message.filter(text -> !text.contains(Disambiguation.INTENTS))
                .ifPresent(text -> node.error("expected a text with " + Disambiguation.INTENTS
                        + " where the intents are named, found " + Quoted.of(text)));
        return message;
    }
}
