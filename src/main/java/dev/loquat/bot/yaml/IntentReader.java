package dev.loquat.bot.yaml;

import dev.loquat.bot.BuiltinIntent;
import dev.loquat.bot.Confirmation;
import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Prompt;
import dev.loquat.bot.Response;
import dev.loquat.bot.Slot;
import dev.loquat.bot.template.UtteranceTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an intent with its slots. */
final class IntentReader {

    private final LocaleScope scope;
    private final ContextReader contexts = new ContextReader();

    IntentReader(LocaleScope scope) {
        this.scope = scope;
    }

    Optional<Intent> read(YamlEntry entry) {
        Names.INTENT.check(entry.name(), entry.key());
        Optional<BuiltinIntent> implied = BuiltinIntent.impliedBy(entry.name());
        if (entry.value().isNothing()) {
            if (implied.isEmpty()) {
                entry.key()
                        .error("the intent " + Quoted.of(entry.name()) + " is empty; expected at least 'utterances'");
            }
            return implied.map(builtin -> scope.places().put(bare(entry.name(), builtin), entry.key()));
        }
        return entry.value().fields(Shape.INTENT).map(fields -> {
            Optional<String> parent = fields.has("parent")
                    ? fields.get("parent").flatMap(IntentReader::parent)
                    : implied.map(BuiltinIntent::signature);
            return scope.places().put(intent(entry, parent, fields), entry.key());
        });
    }

    private Intent intent(YamlEntry entry, Optional<String> parent, YamlFields fields) {
        List<YamlEntry> slotEntries = fields.get("slots")
                .map(node -> node.definitions("a map of slots"))
                .orElse(List.of());
        List<String> slotNames =
                slotEntries.stream().map(YamlEntry::name).distinct().toList();
        ResponseReader responses = new ResponseReader(slotNames, scope.places());
        UtteranceReader utteranceReader = new UtteranceReader(slotNames, freeForm(slotEntries), scope.places());
        List<UtteranceTemplate> utterances =
                fields.get("utterances").map(utteranceReader::read).orElse(List.of());
        checkSource(entry, parent, fields);
        return new Intent(
                        entry.name(),
                        parent,
                        utterances,
                        slots(slotEntries, new SlotReader(scope, responses, utteranceReader)),
                        fields.get("hooks").map(this::hooks).orElse(Hooks.NONE),
                        responses.response(fields, "initialResponse"),
                        fields.get("confirmation").map(node -> confirmation(node, responses)),
                        fields.get("fulfillment")
                                .map(node -> fulfillment(node, responses))
                                .orElse(Fulfillment.NONE),
                        responses.response(fields, "closing"),
                        fields.get("inputContexts").map(contexts::inputs).orElse(List.of()),
                        fields.get("outputContexts").map(contexts::outputs).orElse(List.of()))
                .withDisplayName(fields.get("displayName")
                        .flatMap(node -> node.text("what users call it, such as 'book a hotel'")));
    }

    /** How users come to the intent: by its own utterances or by those of the intent that it copies. */
    private static void checkSource(YamlEntry entry, Optional<String> parent, YamlFields fields) {
        Optional<BuiltinIntent> builtin = parent.flatMap(BuiltinIntent::of);
        boolean isFallback = builtin.equals(Optional.of(BuiltinIntent.FALLBACK));
        if (isFallback) {
            fields.entry("utterances")
                    .ifPresent(it ->
                            it.key().error("a fallback intent has no utterances; it is meant when nothing else fits"));
        }
        if (isFallback || builtin.filter(BuiltinIntent::isCommand).isPresent()) {
            fields.entry("slots").ifPresent(it -> it.key().error("a copy of " + parent.orElse("") + " has no slots"));
        }
        boolean hasUtterances = fields.get("utterances")
                .filter(node -> !node.oneOrMore().isEmpty())
                .isPresent();
        if (!hasUtterances && !fields.has("parent") && builtin.isEmpty()) {
            entry.key()
                    .error("the intent " + Quoted.of(entry.name())
                            + " has no utterances; expected at least one, or a 'parent' such as AMAZON.HelpIntent");
        }
    }

    private static Optional<String> parent(YamlNode node) {
        Optional<String> parent = node.text("a built-in intent such as AMAZON.HelpIntent");
        parent.filter(name -> BuiltinIntent.of(name).isEmpty())
                .ifPresent(name -> node.unknown("built-in intent", name, BuiltinIntent.signatures()));
        return parent;
    }

    private static List<Slot> slots(List<YamlEntry> entries, SlotReader reader) {
        List<Slot> slots = new ArrayList<>();
        entries.forEach(
                entry -> reader.read(entry).filter(slot -> !entry.isRepeated()).ifPresent(slots::add));
        return slots;
    }

    private static List<String> freeForm(List<YamlEntry> slots) {
        return slots.stream()
                .filter(slot -> !slot.isRepeated())
                .filter(slot -> slot.value()
                        .textAt("type")
                        .filter(SlotReader::isFreeForm)
                        .isPresent())
                .map(YamlEntry::name)
                .toList();
    }

    private Hooks hooks(YamlNode node) {
        return node.fields(Shape.HOOKS)
                .map(fields -> Hooks.named(
                        fields.get("dialog").flatMap(this::function),
                        fields.get("fulfillment").flatMap(this::function)))
                .orElse(Hooks.NONE);
    }

    private Optional<String> function(YamlNode node) {
        Optional<String> function = node.text("a function's name");
        scope.functions()
                .ifPresent(known -> function.filter(name -> !known.contains(name))
                        .ifPresent(name -> node.unknown("function", name, known)));
        return function;
    }

    /** Anything but an object with the confirmation's own keys is the short form: the prompt alone. */
    private static Confirmation confirmation(YamlNode node, ResponseReader responses) {
        if (!node.resembles(Shape.CONFIRMATION)) {
            return new Confirmation(responses.prompt(node, Optional.empty()), Response.NONE, Response.NONE);
        }
        Prompt noPrompt = new Prompt(Response.NONE, Prompt.DEFAULT_RETRIES);
        return node.fields(Shape.CONFIRMATION)
                .map(fields -> new Confirmation(
                        fields.required("prompt", "a confirmation asks whether to go ahead")
                                .map(prompt -> responses.prompt(prompt, fields.get("retries")))
                                .orElse(noPrompt),
                        responses.response(fields, "declination"),
                        responses.response(fields, "failure")))
                .orElse(new Confirmation(noPrompt, Response.NONE, Response.NONE));
    }

    private static Fulfillment fulfillment(YamlNode node, ResponseReader responses) {
        return node.fields(Shape.FULFILLMENT)
                .map(fields -> new Fulfillment(
                        responses.response(fields, "success"),
                        responses.response(fields, "failure"),
                        responses.response(fields, "timeout")))
                .orElse(Fulfillment.NONE);
    }

    private static Intent bare(String name, BuiltinIntent builtin) {
        return new Intent(
                name,
                Optional.of(builtin.signature()),
                List.of(),
                List.of(),
                Hooks.NONE,
                Response.NONE,
                Optional.empty(),
                Fulfillment.NONE,
                Response.NONE,
                List.of(),
                List.of());
    }
}
