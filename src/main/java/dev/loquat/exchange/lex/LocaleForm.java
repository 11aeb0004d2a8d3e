package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.LexMembers;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.VocabularyPhrase;
import dev.loquat.exchange.tree.BotTree;
import dev.loquat.exchange.tree.LocaleNames;
import dev.loquat.exchange.tree.Members;
import java.util.List;

/** A language, as {@code BotLocale.json} has it, with its custom vocabulary beside. */
final class LocaleForm {

    /** A member of our own, for what lies in a file of its own. */
    static final String VOCABULARY = "customVocabulary";

    private static final String ITEMS = "customVocabularyItems";
    private static final String THRESHOLD = "nluConfidenceThreshold";
    private static final double DEFAULT_WEIGHT = 1;

    private LocaleForm() {}

    static BotLocale read(ObjectNode json, List<Intent> intents, List<SlotType> types, LexMembers lex) {
        List<VocabularyPhrase> vocabulary = Members.object(json, VOCABULARY)
                .map(all -> Members.objects(all, ITEMS).stream()
                        .map(LocaleForm::phrase)
                        .toList())
                .orElse(List.of());
        return new BotLocale(
                id(json),
                json.path(THRESHOLD).asDouble(BotLocale.DEFAULT_CONFIDENCE_THRESHOLD),
                intents,
                types,
                vocabulary,
                DisambiguationForm.read(json),
                Members.text(json, "description").orElse(""),
                lex);
    }

    /** What the files of a language say of it as a whole. */
    static ObjectNode whole(BotTree.Locale tree) {
        ObjectNode whole = tree.locale().deepCopy();
        tree.customVocabulary().ifPresent(vocabulary -> whole.set(VOCABULARY, vocabulary));
        return whole;
    }

    static String id(ObjectNode json) {
        return Members.text(json, "identifier").orElse("");
    }

    private static VocabularyPhrase phrase(ObjectNode json) {
        return new VocabularyPhrase(
                Members.text(json, "phrase").orElse(""),
                json.path("weight").asDouble(DEFAULT_WEIGHT),
                Members.text(json, "displayAs").filter(text -> !text.isBlank()));
    }

    static ObjectNode write(BotLocale locale) {
        List<ObjectNode> phrases =
                locale.customVocabulary().stream().map(LocaleForm::phrase).toList();
        return new Written()
                .text("name", LocaleNames.inConsole(locale.id()))
                .text("identifier", locale.id())
                .text("description", locale.description())
                .decimal(THRESHOLD, locale.confidenceThreshold())
                .all(locale.disambiguation()
                        .map(DisambiguationForm::write)
                        .orElseGet(JsonNodeFactory.instance::objectNode))
                .object(VOCABULARY, new Written().list(ITEMS, phrases).json())
                .json();
    }

    private static ObjectNode phrase(VocabularyPhrase phrase) {
        Written written = new Written().text("phrase", phrase.phrase()).text("displayAs", phrase.displayAs());
        return phrase.weight() == DEFAULT_WEIGHT
                ? written.json()
                : written.decimal("weight", phrase.weight()).json();
    }
}
