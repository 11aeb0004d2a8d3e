package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Disambiguation;
import dev.loquat.exchange.tree.Members;
import java.util.List;
import java.util.Optional;

/**
 * How the bot asks back when it cannot tell which intent is meant: deep within the settings of generative features, for that is
 * how Lex does it. Lex shows the intents as buttons, here the message names them.
 */
final class DisambiguationForm {

    private static final List<String> PATH =
            List.of("generativeAISettings", "runtimeSettings", "nluImprovementSpecification");
    private static final String SETTINGS = "intentDisambiguationSettings";
    private static final String MOST = "maxDisambiguationIntents";
    private static final String MESSAGE = "customDisambiguationMessage";

    private DisambiguationForm() {}

    static Optional<Disambiguation> read(ObjectNode locale) {
        Optional<ObjectNode> settings = Optional.of(locale);
        for (String name : PATH) {
            settings = settings.flatMap(json -> Members.object(json, name));
        }
        return settings.flatMap(json -> Members.object(json, SETTINGS))
                .filter(json -> Members.flag(json, "enabled", false))
                .map(json -> new Disambiguation(
                        Disambiguation.DEFAULT_MARGIN,
                        Members.text(json, MESSAGE)
                                .map(text -> text + " " + Disambiguation.INTENTS)
                                .orElse(Disambiguation.DEFAULT_MESSAGE),
                        Disambiguation.DEFAULT_CONJUNCTION,
                        Members.integer(json, MOST).orElse(Disambiguation.DEFAULT_MOST)));
    }

    static ObjectNode write(Disambiguation disambiguation) {
        Written settings = new Written().flag("enabled", true).number(MOST, disambiguation.most());
        if (!disambiguation.message().equals(Disambiguation.DEFAULT_MESSAGE)) {
            settings.text(
                    MESSAGE,
                    disambiguation.message().replace(Disambiguation.INTENTS, "").strip());
        }
        ObjectNode json = new Written().object(SETTINGS, settings.json()).json();
        for (int i = PATH.size() - 1; i >= 0; i--) {
            json = new Written().object(PATH.get(i), json).json();
        }
        return json;
    }
}
