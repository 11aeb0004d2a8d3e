package dev.loquat.nlu.model;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.Intent;
import dev.loquat.bot.LexMembers;
import dev.loquat.bot.Response;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotCapture;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotTypeValue;
import dev.loquat.bot.SubSlots;
import dev.loquat.bot.template.UtteranceTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A locale written as lines: {@code intent Name [: parent]}, {@code slot Name Type [optional] [multiple]},
 * {@code answer template} and {@code piece Name Type} for the slot above, {@code type Name [original]: value=synonym/synonym, value}; every other line
 * is an utterance of the intent above.
 */
final class WrittenBot {

    private final List<Intent> intents = new ArrayList<>();
    private final List<SlotType> types = new ArrayList<>();
    private final List<UtteranceTemplate> utterances = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private Optional<String> intent = Optional.empty();
    private Optional<String> parent = Optional.empty();

    private WrittenBot() {}

    static BotLocale locale(String text) {
        WrittenBot bot = new WrittenBot();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(bot::read);
        bot.closeIntent();
        bot.intents.add(intent("FallbackIntent", Optional.of(Intent.FALLBACK), List.of(), List.of()));
        return new BotLocale("en_US", BotLocale.DEFAULT_CONFIDENCE_THRESHOLD, bot.intents, bot.types, List.of());
    }

    private void read(String line) {
        String[] words = line.split("\\s+", 2);
        switch (words[0]) {
            case "intent" -> openIntent(words[1]);
            case "slot" -> slots.add(slot(words[1].split("\\s+", -1)));
            case "answer" -> addAnswer(words[1]);
            case "piece" -> addPiece(words[1].split("\\s+", -1));
            case "type" -> types.add(type(words[1]));
            default -> utterances.add(UtteranceTemplate.parse(line));
        }
    }

    private void openIntent(String head) {
        closeIntent();
        String[] parts = head.split("\\s*:\\s*", -1);
        intent = Optional.of(parts[0]);
        parent = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
    }

    private void closeIntent() {
        intent.ifPresent(name -> intents.add(intent(name, parent, utterances, slots)));
        utterances.clear();
        slots.clear();
    }

    private static Intent intent(
            String name, Optional<String> parent, List<UtteranceTemplate> utterances, List<Slot> slots) {
        return new Intent(
                name,
                parent,
                utterances,
                slots,
                Hooks.NONE,
                Response.NONE,
                Optional.empty(),
                Fulfillment.NONE,
                Response.NONE,
                List.of(),
                List.of());
    }

    private static Slot slot(String[] words) {
        List<String> flags = Arrays.asList(words).subList(2, words.length);
        return new Slot(
                words[0],
                words[1],
                !flags.contains("optional"),
                Optional.empty(),
                List.of(),
                false,
                flags.contains("multiple"));
    }

    private void addAnswer(String template) {
        Slot slot = slots.remove(slots.size() - 1);
        List<UtteranceTemplate> answers = new ArrayList<>(slot.utterances());
        answers.add(UtteranceTemplate.parse(template));
        slots.add(new Slot(
                slot.name(),
                slot.type(),
                slot.isRequired(),
                slot.prompt(),
                answers,
                slot.isObfuscated(),
                slot.allowsMultipleValues()));
    }

    private void addPiece(String[] words) {
        Slot slot = slots.remove(slots.size() - 1);
        Map<String, SubSlots.Elicitation> pieces =
                new LinkedHashMap<>(slot.subSlots().map(SubSlots::elicitations).orElse(Map.of()));
        pieces.put(
                words[0], new SubSlots.Elicitation(words[1], Optional.empty(), List.of(), List.of(), Optional.empty()));
        slots.add(new Slot(
                slot.name(),
                slot.type(),
                "",
                slot.isRequired(),
                slot.prompt(),
                slot.utterances(),
                List.of(),
                slot.isObfuscated(),
                slot.allowsMultipleValues(),
                slot.preference(),
                SlotCapture.NONE,
                Optional.empty(),
                Optional.of(new SubSlots(Optional.empty(), pieces)),
                LexMembers.NONE));
    }

    private static SlotType type(String line) {
        String[] parts = line.split("\\s*:\\s*", -1);
        String[] head = parts[0].split("\\s+", -1);
        List<SlotTypeValue> values = Arrays.stream(parts[1].split("\\s*,\\s*", -1))
                .map(WrittenBot::value)
                .toList();
        SlotType.Resolution resolution =
                head.length > 1 ? SlotType.Resolution.ORIGINAL_VALUE : SlotType.Resolution.TOP_RESOLUTION;
        return new SlotType(head[0], Optional.empty(), resolution, values, Optional.empty());
    }

    private static SlotTypeValue value(String text) {
        String[] parts = text.split("\\s*=\\s*", -1);
        return new SlotTypeValue(parts[0], parts.length > 1 ? List.of(parts[1].split("\\s*/\\s*", -1)) : List.of());
    }
}
