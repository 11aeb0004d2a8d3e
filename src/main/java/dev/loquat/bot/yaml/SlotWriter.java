package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.SubSlots;
import dev.loquat.bot.SubSlots.Elicitation;
import dev.loquat.bot.TimePreference;
import dev.loquat.bot.WaitAndContinue;
import dev.loquat.bot.WaitAndContinue.StillWaiting;
import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.bot.yaml.Written.Layout;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what {@link SlotReader} reads. */
final class SlotWriter {

    private final BotLocale locale;

    SlotWriter(BotLocale locale) {
        this.locale = locale;
    }

    Written write(Slot slot) {
        Optional<PromptWriter> prompt = slot.prompt().map(PromptWriter::new);
        WrittenFields fields = new WrittenFields()
                .text("type", slot.type())
                .text("description", slot.description())
                .flag("optional", !slot.isRequired(), false)
                .put("prompt", prompt.map(PromptWriter::form))
                .put("retries", prompt.flatMap(PromptWriter::retries))
                .put("utterances", utterances(slot.utterances()))
                .put("defaultValues", defaults(slot.defaults()))
                .flag("obfuscated", slot.isObfuscated(), false)
                .flag("multiple", slot.allowsMultipleValues(), false)
                .text("preference", slot.preference().map(TimePreference::word))
                .put("captured", OutcomeWriter.write(slot.capture().captured()))
                .put("failure", OutcomeWriter.write(slot.capture().failure()))
                .put("hook", slot.capture().hook().map(HookWriter::hook))
                .put("elicitationHook", slot.capture().elicitationHook().map(HookWriter::elicitation))
                .put("waitAndContinue", slot.waitAndContinue().map(SlotWriter::waitAndContinue));
        slot.subSlots()
                .ifPresent(subSlots -> fields.text("subSlotExpression", subSlots.expression())
                        .put("subSlots", subSlots(slot, subSlots)));
        return fields.put("lex", LexMembersWriter.write(slot.lex())).compact();
    }

    private Written subSlots(Slot slot, SubSlots subSlots) {
        Map<String, String> types =
                locale.slotType(slot.type()).map(SlotType::subSlots).orElse(Map.of());
        WrittenFields fields = new WrittenFields();
        subSlots.elicitations()
                .forEach((name, elicitation) -> fields.put(name, subSlot(elicitation, types.getOrDefault(name, ""))));
        return fields.in(Layout.SPREAD);
    }

    private static Written subSlot(Elicitation elicitation, String typeOfComposite) {
        Optional<PromptWriter> prompt = elicitation.prompt().map(PromptWriter::new);
        return new WrittenFields()
                .text("type", elicitation.type(), typeOfComposite)
                .put("prompt", prompt.map(PromptWriter::form))
                .put("retries", prompt.flatMap(PromptWriter::retries))
                .put("utterances", utterances(elicitation.utterances()))
                .put("defaultValues", defaults(elicitation.defaults()))
                .put("waitAndContinue", elicitation.waitAndContinue().map(SlotWriter::waitAndContinue))
                .compact();
    }

    private static Optional<Written> utterances(List<UtteranceTemplate> utterances) {
        return texts(utterances.stream().map(UtteranceTemplate::source).toList());
    }

    private static Optional<Written> defaults(List<String> defaults) {
        return defaults.size() == 1 ? Optional.of(Written.text(defaults.get(0))) : texts(defaults);
    }

    private static Optional<Written> texts(List<String> texts) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(Written.texts(texts, Layout.COMPACT));
    }

    private static Written waitAndContinue(WaitAndContinue wait) {
        return new WrittenFields()
                .flag("active", wait.isActive(), true)
                .put("waiting", ResponseWriter.write(wait.waiting()))
                .put("continuing", ResponseWriter.write(wait.continuing()))
                .put("stillWaiting", wait.stillWaiting().map(SlotWriter::stillWaiting))
                .compact();
    }

    private static Written stillWaiting(StillWaiting still) {
        return new WrittenFields()
                .put("response", ResponseWriter.write(still.response()))
                .put("frequency", Written.text(Scalars.write(still.frequency())))
                .put("timeout", Written.text(Scalars.write(still.timeout())))
                .compact();
    }
}
