package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.BuiltinIntent;
import dev.loquat.bot.Confirmation;
import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.FunctionRef;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.Intent;
import dev.loquat.bot.OutputContext;
import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.bot.yaml.Written.Entries;
import dev.loquat.bot.yaml.Written.Items;
import dev.loquat.bot.yaml.Written.Layout;
import java.util.List;
import java.util.Optional;

/** Writes what {@link IntentReader} reads. */
final class IntentWriter {

    private final SlotWriter slots;

    IntentWriter(BotLocale locale) {
        this.slots = new SlotWriter(locale);
    }

    Written write(Intent intent) {
        WrittenFields fields = new WrittenFields()
                .text("displayName", intent.displayName())
                .text("description", intent.description())
                .put("parent", parent(intent))
                .put("utterances", utterances(intent))
                .put("slots", slots(intent).unlessEmpty())
                .put("hooks", hooks(intent.hooks()).unlessEmpty())
                .put("initialResponse", OutcomeWriter.initial(intent.initialResponse()))
                .put("confirmation", intent.confirmation().map(IntentWriter::confirmation))
                .put("fulfillment", fulfillment(intent.fulfillment()).unlessEmpty())
                .put("questions", QuestionsWriter.write(intent))
                .put("closing", QuestionsWriter.closing(intent))
                .put("inputContexts", inputContexts(intent.inputContexts()))
                .put("outputContexts", outputContexts(intent.outputContexts()))
                .put("lex", LexMembersWriter.write(intent.lex()));
        return fields.isEmpty() ? Written.NOTHING : fields.in(Layout.SPREAD);
    }

    /** What the intent's name implies is not said. */
    private static Optional<Written> parent(Intent intent) {
        Optional<String> implied = BuiltinIntent.impliedBy(intent.name()).map(BuiltinIntent::signature);
        return intent.parent().equals(implied)
                ? Optional.empty()
                : Optional.of(Written.text(intent.parent().orElse(IntentReader.NO_PARENT)));
    }

    /** An intent without any, which only other intents start, says so. */
    private static Optional<Written> utterances(Intent intent) {
        List<String> sources =
                intent.utterances().stream().map(UtteranceTemplate::source).toList();
        return sources.isEmpty() && intent.parent().isPresent()
                ? Optional.empty()
                : Optional.of(Written.texts(sources, Layout.SPREAD));
    }

    private Entries slots(Intent intent) {
        WrittenFields fields = new WrittenFields();
        intent.slots().forEach(slot -> fields.put(slot.name(), slots.write(slot)));
        return fields.in(Layout.SPREAD);
    }

    private static Entries hooks(Hooks hooks) {
        return new WrittenFields()
                .put("dialog", hooks.dialog().map(IntentWriter::function))
                .put("fulfillment", hooks.fulfillment().map(IntentWriter::function))
                .compact();
    }

    private static Written function(FunctionRef function) {
        return function.name().map(Written::text).orElse(Written.flag(true));
    }

    private static Written confirmation(Confirmation confirmation) {
        PromptWriter prompt = new PromptWriter(confirmation.prompt());
        WrittenFields fields = new WrittenFields()
                .flag("active", confirmation.isActive(), true)
                .put("prompt", prompt.form())
                .put("retries", prompt.retries())
                .put("confirmed", OutcomeWriter.write(confirmation.confirmation()))
                .put("declination", OutcomeWriter.write(confirmation.declination()))
                .put("failure", OutcomeWriter.write(confirmation.failure()))
                .put("hook", confirmation.hook().map(HookWriter::hook))
                .put("elicitationHook", confirmation.elicitationHook().map(HookWriter::elicitation));
        return fields.map().size() == 1 && prompt.isShort() ? prompt.form() : fields.compact();
    }

    private static Entries fulfillment(Fulfillment fulfillment) {
        return new WrittenFields()
                .flag("active", fulfillment.isActive(), true)
                .put("success", OutcomeWriter.write(fulfillment.success()))
                .put("failure", OutcomeWriter.write(fulfillment.failure()))
                .put("timeout", OutcomeWriter.write(fulfillment.timeout()))
                .put("updates", fulfillment.updates().map(UpdatesWriter::write))
                .compact();
    }

    private static Optional<Written> inputContexts(List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(Written.texts(names, Layout.COMPACT));
    }

    private static Optional<Written> outputContexts(List<OutputContext> contexts) {
        return contexts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Items(
                        contexts.stream().map(IntentWriter::outputContext).toList(), Layout.COMPACT));
    }

    private static Written outputContext(OutputContext context) {
        WrittenFields fields = new WrittenFields()
                .text("name", context.name())
                .duration("timeToLive", context.timeToLive(), ContextReader.DEFAULT_TIME)
                .integer("turnsToLive", context.turnsToLive(), ContextReader.DEFAULT_TURNS);
        return fields.map().size() == 1 ? Written.text(context.name()) : fields.compact();
    }
}
