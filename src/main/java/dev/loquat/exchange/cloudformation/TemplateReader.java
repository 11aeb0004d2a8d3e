package dev.loquat.exchange.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.archive.InvalidArchive;
import dev.loquat.exchange.report.Findings;
import dev.loquat.exchange.tree.BotTree;
import dev.loquat.exchange.tree.CanonicalForm;
import dev.loquat.exchange.tree.FoundBot;
import dev.loquat.exchange.tree.Members;
import dev.loquat.exchange.v1.V1Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the bots of a template: resources of CloudFormation's own type, of the custom type that {@code lex-v2-cfn-cr} of AWS's samples
 * brings, and of the custom types of the same name that stand for Lex V1.
 */
public final class TemplateReader {

    private static final String BOT = "AWS::Lex::Bot";
    private static final String CUSTOM_BOT = "Custom::LexBot";
    private static final Set<String> BOTS = Set.of(BOT, CUSTOM_BOT);
    private static final String RESOURCES = "Resources";
    private static final String LOCALES = "botLocales";
    private static final Pattern PSEUDO_PARAMETER = Pattern.compile("[-_]?AWS::[A-Za-z]+[-_]?");
    private static final String FALLBACK = "FallbackIntent";
    private static final String SIGNATURE = "parentIntentSignature";
    private static final List<String> BESIDE_LOCALES = List.of(
            LOCALES, "autoBuildBotLocales", "botFileS3Location", "testBotAliasSettings", "botTags", "testBotAliasTags");

    private final Findings findings;

    private TemplateReader(Findings findings) {
        this.findings = findings;
    }

    /** Whether a text is a template with a bot, by its looks. */
    public static boolean isTemplate(String text) {
        return BOTS.stream().anyMatch(text::contains) && text.contains(RESOURCES);
    }

    /**
     * The bots of a template.
     *
     * @param name the template's, for messages
     * @throws InvalidArchive when it cannot be read, and when a bot is there but none of which anything is in the template
     */
    public static List<FoundBot> read(String name, String text) {
        JsonNode template = TemplateYaml.read(name, text);
        List<FoundBot> bots = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        for (Map.Entry<String, JsonNode> resource : template.path(RESOURCES).properties()) {
            if (BOTS.contains(resource.getValue().path("Type").asText())) {
                Findings findings = Findings.ofBot();
                JsonNode properties = new Intrinsics(template, findings).resolve(own(resource.getValue()));
                if (V1Template.isBot(properties)) {
                    ObjectNode bot = new V1Template(template, findings).bot(properties);
                    bots.add(new FoundBot(resource.getKey(), V1Reader.read(bot, findings), findings.report()));
                } else if (properties instanceof ObjectNode object && hasLocales(object)) {
                    BotTree tree = new TemplateReader(findings).bot(PropertyNames.inExports(object));
                    bots.add(new FoundBot(resource.getKey(), tree, findings.report()));
                } else {
                    elsewhere.add(resource.getKey());
                }
            }
        }
        if (bots.isEmpty() && !elsewhere.isEmpty()) {
            throw new InvalidArchive(name + ": " + String.join(", ", elsewhere)
                    + " has no BotLocales; when its files lie in S3 (BotFileS3Location), import these instead");
        }
        return bots;
    }

    /** What makes a custom resource, and where, is no property of the bot. */
    private static JsonNode own(JsonNode resource) {
        JsonNode properties = resource.path("Properties").deepCopy();
        return properties instanceof ObjectNode object ? object.without("ServiceToken") : properties;
    }

    private static boolean hasLocales(ObjectNode properties) {
        return PropertyNames.inExports(properties).path(LOCALES).isArray();
    }

    private BotTree bot(ObjectNode json) {
        ObjectNode bot = json.deepCopy();
        BESIDE_LOCALES.forEach(bot::remove);
        if (json.has("testBotAliasSettings")) {
            findings.dropped(
                    "the settings of the test alias",
                    "the function of each locale can be named under 'aliases' in bot.yaml");
        }
        List<BotTree.Locale> locales = Members.objects(json, LOCALES).stream()
                .map(TemplateReader::locale)
                .toList();
        return new BotTree(named(CanonicalForm.bot(bot)), locales, false);
    }

    /** The name of the stack tells stacks apart, not bots. */
    private static ObjectNode named(ObjectNode bot) {
        Members.text(bot, "name")
                .map(name -> PSEUDO_PARAMETER.matcher(name).replaceAll(""))
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> bot.put("name", name));
        return bot;
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
                signed(CanonicalForm.intent(intent)),
                Members.objects(json, "slots").stream().map(CanonicalForm::slot).toList(),
                false);
    }

    /** The intent that Lex makes in every language is known by its name. */
    private static ObjectNode signed(ObjectNode intent) {
        boolean isUnsigned =
                Members.text(intent, "name").filter(FALLBACK::equals).isPresent() && !intent.has(SIGNATURE);
        return isUnsigned ? intent.put(SIGNATURE, "AMAZON." + FALLBACK) : intent;
    }
}
