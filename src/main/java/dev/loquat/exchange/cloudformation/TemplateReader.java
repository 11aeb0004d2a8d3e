package dev.loquat.exchange.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.archive.InvalidArchive;
import dev.loquat.exchange.report.Findings;
import dev.loquat.exchange.tree.BotTree;
import dev.loquat.exchange.tree.CanonicalForm;
import dev.loquat.exchange.tree.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the bot of a template. */
public final class TemplateReader {

    private static final String BOT = "AWS::Lex::Bot";
    private static final List<String> BESIDE_LOCALES = List.of(
            "botLocales",
            "autoBuildBotLocales",
            "botFileS3Location",
            "testBotAliasSettings",
            "botTags",
            "testBotAliasTags");

    private final Findings findings;

    private TemplateReader(Findings findings) {
        this.findings = findings;
    }

    /** Whether a text is a template with a bot, by its looks. */
    public static boolean isTemplate(String text) {
        return text.contains(BOT) && text.contains("Resources");
    }

    /**
     * The bot of a template.
     *
     * @param name the template's, for messages
     * @param findings collects what became of the bot's features
     * @throws InvalidArchive when there is no bot or more than one, or none of it is in the template
     */
    public static BotTree read(String name, String text, Findings findings) {
        JsonNode template = TemplateYaml.read(name, text);
        List<String> bots = new ArrayList<>();
        for (Map.Entry<String, JsonNode> resource : template.path("Resources").properties()) {
            if (resource.getValue().path("Type").asText().equals(BOT)) {
                bots.add(resource.getKey());
            }
        }
        if (bots.size() != 1) {
            throw new InvalidArchive(name + " has " + bots.size() + " resources of type " + BOT + "; expected one"
                    + (bots.isEmpty() ? "" : ", found " + String.join(", ", bots)));
        }
        JsonNode properties = template.path("Resources").path(bots.get(0)).path("Properties");
        JsonNode resolved = new Intrinsics(template, findings).resolve(properties);
        if (resolved instanceof ObjectNode bot && bot.path("BotLocales").isArray()) {
            return new TemplateReader(findings).bot(PropertyNames.inExports(bot));
        }
        throw new InvalidArchive(name + ": " + bots.get(0)
                + " has no BotLocales; when its files lie in S3 (BotFileS3Location), import these instead");
    }

    private BotTree bot(ObjectNode json) {
        ObjectNode bot = json.deepCopy();
        BESIDE_LOCALES.forEach(bot::remove);
        if (json.has("testBotAliasSettings")) {
            findings.dropped(
                    "the settings of the test alias",
                    "the function of each locale can be named under 'aliases' in bot.yaml");
        }
        List<BotTree.Locale> locales = Members.objects(json, "botLocales").stream()
                .map(TemplateReader::locale)
                .toList();
        return new BotTree(CanonicalForm.bot(bot), locales, false);
    }

    private static BotTree.Locale locale(ObjectNode json) {
        ObjectNode locale = json.deepCopy();
        locale.remove(List.of("intents", "slotTypes", "customVocabulary"));
        return new BotTree.Locale(
                CanonicalForm.locale(locale),
                Members.objects(json, "intents").stream()
                        .map(TemplateReader::intent)
                        .toList(),
                Members.objects(json, "slotTypes").stream()
                        .map(CanonicalForm::slotType)
                        .toList(),
                Members.object(json, "customVocabulary").map(CanonicalForm::vocabulary));
    }

    private static BotTree.Intent intent(ObjectNode json) {
        ObjectNode intent = json.deepCopy();
        intent.remove("slots");
        return new BotTree.Intent(
                CanonicalForm.intent(intent),
                Members.objects(json, "slots").stream().map(CanonicalForm::slot).toList(),
                false);
    }
}
