package dev.loquat.bot.yaml;

import dev.loquat.bot.BuiltinIntent;
import dev.loquat.bot.ClosingResponse;
import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.FunctionRef;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.InitialResponse;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Response;
import dev.loquat.bot.Slot;
import dev.loquat.bot.template.UtteranceTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an intent with its slots. */
final class IntentReader {

    /** In place of a parent: an intent that is called like a built-in one and is none. */
    static final String NO_PARENT = "none";

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
            return scope.places().put(QuestionsReader.into(intent(entry, parent, fields), fields), entry.key());
        });
    }

    private Intent intent(YamlEntry entry, Optional<String> parent, YamlFields fields) {
        IntentScope names = new IntentScope(entry.name(), scope);
        List<YamlEntry> slotEntries = fields.get("slots")
                .map(node -> node.definitions("a map of slots"))
                .orElse(List.of());
        ResponseReader responses = new ResponseReader(names);
        OutcomeReader outcomes = new OutcomeReader(names, responses);
        StageReader stages = new StageReader(responses, outcomes);
        UtteranceReader utteranceReader = new UtteranceReader(names.slots(), freeForm(slotEntries), scope.places());
        List<UtteranceTemplate> utterances =
                fields.get("utterances").map(utteranceReader::read).orElse(List.of());
        checkSource(entry, parent, fields);
        return new Intent(
                entry.name(),
                fields.get("description")
                        .flatMap(node -> node.prose("a description"))
                        .orElse(""),
                parent,
                utterances,
                slots(slotEntries, new SlotReader(names, responses, outcomes, utteranceReader)),
                fields.get("hooks").map(this::hooks).orElse(Hooks.NONE),
                fields.get("initialResponse").map(outcomes::initial).orElse(InitialResponse.NONE),
                fields.get("confirmation").map(stages::confirmation),
                fields.get("fulfillment").map(stages::fulfillment).orElse(Fulfillment.NONE),
                fields.get("closing").map(outcomes::closing).orElse(ClosingResponse.NONE),
                fields.get("inputContexts").map(contexts::inputs).orElse(List.of()),
                fields.get("outputContexts").map(contexts::outputs).orElse(List.of()),
                fields.get("displayName").flatMap(node -> node.text("what users call it, such as 'book a hotel'")),
                LexMembersReader.read(fields));
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
        boolean hasParent = fields.has("parent") && parent.isPresent();
        if (!fields.has("utterances") && !hasParent && builtin.isEmpty()) {
            entry.key()
                    .error("the intent " + Quoted.of(entry.name())
                            + " has no utterances; expected at least one, or a 'parent' such as AMAZON.HelpIntent, or"
                            + " 'utterances: []' where only other intents and functions start it");
        }
    }

    private static Optional<String> parent(YamlNode node) {
        Optional<String> parent =
                node.text("a built-in intent such as AMAZON.HelpIntent").filter(name -> !name.equals(NO_PARENT));
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
                .map(fields -> new Hooks(
                        fields.get("dialog").flatMap(this::function),
                        fields.get("fulfillment").flatMap(this::function)))
                .orElse(Hooks.NONE);
    }

    /** A function of the bot; {@code true} is the one that the bot's alias has for the locale, {@code false} none. */
    private Optional<FunctionRef> function(YamlNode node) {
        Optional<String> function = node.text("a function's name");
        if (function.filter("true"::equals).isPresent()) {
            return Optional.of(FunctionRef.OF_ALIAS);
        }
        if (function.filter("false"::equals).isPresent()) {
            return Optional.empty();
        }
        scope.functions()
                .ifPresent(known -> function.filter(name -> !known.contains(name))
                        .ifPresent(name -> node.unknown("function", name, known)));
        return function.map(FunctionRef::named);
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
