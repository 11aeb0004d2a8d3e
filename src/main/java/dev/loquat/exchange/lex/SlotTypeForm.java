package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.BuiltinSlotType;
import dev.loquat.bot.LexMembers;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotType.Resolution;
import dev.loquat.bot.SlotTypeValue;
import dev.loquat.exchange.tree.LegalName;
import dev.loquat.exchange.tree.Members;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A slot type, as {@code SlotType.json} has it. The names of resolutions are those of Lex. */
final class SlotTypeForm {

    private static final String VALUES = "slotTypeValues";
    private static final String SAMPLE = "sampleValue";
    private static final String SYNONYMS = "synonyms";
    private static final String VALUE = "value";
    private static final String SELECTION = "valueSelectionSetting";
    private static final String STRATEGY = "resolutionStrategy";
    private static final String FILTER = "regexFilter";
    private static final String PATTERN = "pattern";
    private static final String COMPOSITE = "compositeSlotTypeSetting";
    private static final String PIECES = "subSlots";

    private SlotTypeForm() {}

    /**
     * Reads a type.
     *
     * @param ofGrammar the values of its grammar, the only ones that it takes; none when it has no grammar
     */
    static SlotType read(ObjectNode json, List<SlotTypeValue> ofGrammar, LexMembers lex) {
        Optional<ObjectNode> selection = Members.object(json, SELECTION);
        Optional<String> parent = Members.text(json, "parentSlotTypeSignature")
                .filter(name -> BuiltinSlotType.of(name).isPresent());
        Map<String, String> pieces = pieces(json);
        boolean takesAnyText = pieces.isEmpty() && ofGrammar.isEmpty();
        Resolution unlessSaid = takesAnyText ? Resolution.ORIGINAL_VALUE : Resolution.TOP_RESOLUTION;
        return new SlotType(
                Members.text(json, "name").orElse(""),
                parent,
                selection
                        .filter(it -> takesAnyText)
                        .flatMap(it -> Members.text(it, STRATEGY))
                        .map(SlotTypeForm::resolution)
                        .orElse(unlessSaid),
                ofGrammar.isEmpty() ? values(json) : ofGrammar,
                selection
                        .flatMap(it -> Members.object(it, FILTER))
                        .flatMap(it -> Members.text(it, PATTERN))
                        .filter(pattern -> parent.equals(Optional.of(BuiltinSlotType.ALPHA_NUMERIC.signature()))),
                Members.text(json, "description").orElse(""),
                pieces,
                lex);
    }

    private static Resolution resolution(String strategy) {
        return switch (strategy) {
            case "TOP_RESOLUTION" -> Resolution.TOP_RESOLUTION;
            case "CONCATENATION" -> Resolution.CONCATENATION;
            default -> Resolution.ORIGINAL_VALUE;
        };
    }

    /** Values that differ in letter case only are one to users: what the later ones add goes to the first. */
    private static List<SlotTypeValue> values(ObjectNode json) {
        Map<String, SlotTypeValue> values = new LinkedHashMap<>();
        for (ObjectNode item : Members.objects(json, VALUES)) {
            Members.object(item, SAMPLE)
                    .flatMap(sample -> Members.text(sample, VALUE))
                    .filter(value -> !value.isBlank())
                    .map(value -> new SlotTypeValue(value, synonyms(item)))
                    .ifPresent(
                            value -> values.merge(value.value().toLowerCase(Locale.ROOT), value, SlotTypeForm::joined));
        }
        return List.copyOf(values.values());
    }

    private static List<String> synonyms(ObjectNode item) {
        return Members.texts(item, SYNONYMS, VALUE).stream()
                .filter(synonym -> !synonym.isBlank())
                .toList();
    }

    private static SlotTypeValue joined(SlotTypeValue first, SlotTypeValue second) {
        return new SlotTypeValue(
                first.value(),
                Stream.concat(first.synonyms().stream(), second.synonyms().stream())
                        .distinct()
                        .toList());
    }

    /** The types of the pieces that say name and type, by their names. */
    static Map<String, String> pieces(ObjectNode json) {
        Map<String, String> pieces = new LinkedHashMap<>();
        Members.object(json, COMPOSITE)
                .ifPresent(composite -> Members.objects(composite, PIECES)
                        .forEach(piece -> Members.text(piece, "name")
                                .filter(LegalName::is)
                                .ifPresent(name -> Members.text(piece, "slotTypeId")
                                        .filter(type -> !type.isBlank())
                                        .ifPresent(type -> pieces.put(name, BuiltinNames.slotType(type))))));
        return pieces;
    }

    static ObjectNode write(SlotType type) {
        ObjectNode selection = new Written()
                .text(STRATEGY, resolution(type).name())
                .object(FILTER, new Written().text(PATTERN, type.pattern()).json())
                .json();
        List<ObjectNode> pieces = type.subSlots().entrySet().stream()
                .map(piece -> new Written()
                        .text("name", piece.getKey())
                        .text("slotTypeId", BuiltinNames.inLex(piece.getValue()))
                        .json())
                .toList();
        return new Written()
                .text("name", type.name())
                .text("description", type.description())
                .list(VALUES, type.values().stream().map(SlotTypeForm::write).toList())
                .text("parentSlotTypeSignature", type.parent())
                .object(SELECTION, selection)
                .object(COMPOSITE, new Written().list(PIECES, pieces).json())
                .json();
    }

    /** A composite type has nothing to resolve by itself, and in Lex this strategy. */
    private static Resolution resolution(SlotType type) {
        return type.isComposite() ? Resolution.CONCATENATION : type.resolution();
    }

    private static ObjectNode write(SlotTypeValue value) {
        return new Written()
                .object(SAMPLE, new Written().text(VALUE, value.value()).json())
                .texts(SYNONYMS, VALUE, value.synonyms())
                .json();
    }
}
