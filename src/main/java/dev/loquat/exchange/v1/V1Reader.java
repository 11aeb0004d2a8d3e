package dev.loquat.exchange.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.archive.InvalidArchive;
import dev.loquat.exchange.report.Findings;
import dev.loquat.exchange.tree.BotTree;
import dev.loquat.exchange.tree.CanonicalForm;
import dev.loquat.exchange.tree.FoundBot;
import dev.loquat.exchange.tree.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an export of Lex V1: a bot, or an intent by itself. */
public final class V1Reader {

    private static final String RESOURCE = "resource";
    private static final String BOT = "bot";
    private static final String INTENTS = "intents";
    private static final String SLOT_TYPES = "slotTypes";
    private static final String FALLBACK = "AMAZON.FallbackIntent";

    private final ObjectNode resource;
    private final Findings findings;

    private V1Reader(ObjectNode resource, Findings findings) {
        this.resource = resource;
        this.findings = findings;
    }

    /** Whether this is an export of Lex V1, or what the API takes for a bot: its parts side by side. */
    public static boolean isExport(ObjectNode json) {
        return (json.path(RESOURCE).isObject()
                        && (json.path("metadata").has("importType") || isDefined(json.path(RESOURCE))))
                || (json.path(BOT).isObject() && json.path(INTENTS).isArray());
    }

    private static boolean isDefined(JsonNode resource) {
        return resource.path(INTENTS).isArray()
                || resource.path("sampleUtterances").isArray();
    }

    /**
     * The bot in V2.
     *
     * @param place where it stands
     * @throws InvalidArchive when it is a slot type by itself
     */
    public static FoundBot read(String place, ObjectNode json) {
        ObjectNode resource = Members.object(json, RESOURCE).orElseGet(() -> joined(json));
        if (!isDefined(resource)) {
            throw new InvalidArchive(
                    place + ", an export of Lex V1, has no intents; expected the export of a bot or an intent");
        }
        Findings findings = Findings.ofBot();
        return new FoundBot(place, read(resource, findings), findings.report());
    }

    /**
     * The bot in V2.
     *
     * @param resource the bot with its intents and slot types, or an intent with its slot types
     * @param findings collects what became of its features
     */
    public static BotTree read(ObjectNode resource, Findings findings) {
        return new V1Reader(resource, findings).bot();
    }

    private static ObjectNode joined(ObjectNode parts) {
        ObjectNode resource = parts.path(BOT).deepCopy();
        resource.set(INTENTS, parts.path(INTENTS));
        resource.set(SLOT_TYPES, parts.has(SLOT_TYPES) ? parts.path(SLOT_TYPES) : parts.path("slot_types"));
        return resource;
    }

    private BotTree bot() {
        ObjectNode bot = JsonNodeFactory.instance.objectNode();
        copy("name", bot);
        copy("description", bot);
        copy("idleSessionTTLInSeconds", bot);
        if (resource.has("childDirected")) {
            bot.putObject("dataPrivacy").set("childDirected", resource.get("childDirected"));
        }
        return new BotTree(CanonicalForm.bot(bot), List.of(locale()), false);
    }

    private BotTree.Locale locale() {
        ObjectNode locale = JsonNodeFactory.instance.objectNode();
        String id = Members.text(resource, "locale").orElse("en_US").replace('-', '_');
        locale.put("identifier", id);
        copy("nluIntentConfidenceThreshold", locale);
        Members.text(resource, "voiceId")
                .filter(voice -> !voice.equals("0"))
                .ifPresent(voice -> locale.putObject("voiceSettings").put("voiceId", voice));
        V1SlotTypes types = new V1SlotTypes();
        List<ObjectNode> v1Intents = resource.has(INTENTS) ? Members.objects(resource, INTENTS) : List.of(resource);
        List<BotTree.Intent> intents = new ArrayList<>(v1Intents.stream()
                .map(intent -> V1Intent.read(intent, types, findings.within(id)))
                .toList());
        fallback(intents).ifPresent(intents::add);
        List<ObjectNode> slotTypes = types.all(Members.objects(resource, SLOT_TYPES)).stream()
                .map(CanonicalForm::slotType)
                .toList();
        return new BotTree.Locale(CanonicalForm.locale(locale), intents, slotTypes, Optional.empty());
    }

    /** V1 asks the bot's clarification prompt when it understands nothing, V2 has an intent for that. */
    private Optional<BotTree.Intent> fallback(List<BotTree.Intent> intents) {
        boolean hasOne = intents.stream()
                .anyMatch(intent ->
                        Members.text(intent.intent(), "parentIntentSignature").equals(Optional.of(FALLBACK)));
        Optional<ObjectNode> clarification = V1Messages.response(resource, "clarificationPrompt", findings);
        Optional<ObjectNode> abort = V1Messages.response(resource, "abortStatement", findings);
        if (hasOne) {
            clarification.ifPresent(it ->
                    findings.dropped("the clarification prompt", "the bot has a fallback intent that speaks instead"));
            return Optional.empty();
        }
        clarification.ifPresent(it -> {
            findings.approximated("the clarification prompt", "the fallback intent says it, however often it has to");
            abort.ifPresent(unused -> findings.dropped("the abort statement", "the fallback intent speaks instead"));
        });
        return Optional.of(fallback(clarification.or(() -> abort)));
    }

    private static BotTree.Intent fallback(Optional<ObjectNode> response) {
        ObjectNode intent = JsonNodeFactory.instance.objectNode();
        intent.put("name", "FallbackIntent").put("parentIntentSignature", FALLBACK);
        response.ifPresent(said ->
                intent.putObject("intentClosingSetting").put("isActive", true).set("closingResponse", said));
        return new BotTree.Intent(CanonicalForm.intent(intent), List.of(), false);
    }

    private void copy(String name, ObjectNode to) {
        if (resource.has(name)) {
            to.set(name, resource.get(name));
        }
    }
}
