package dev.loquat.bot.yaml;

import dev.loquat.bot.BuiltinSlotType;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotType.Resolution;
import dev.loquat.bot.SlotTypeValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Reads a slot type: an object with {@code values}, or in short only its values. */
final class SlotTypeReader {

    /** Lex V2's limit for {@code regexFilter.pattern}. */
    private static final int MAX_PATTERN_LENGTH = 300;

    /** Lex V2's limit for the sub-slots of a composite type. */
    private static final int MAX_SUB_SLOTS = 6;

    private static final List<String> SIMPLE_KEYS = List.of("parent", "pattern", "resolution", "values");
    private static final List<String> RESOLUTIONS =
            Arrays.stream(Resolution.values()).map(SlotTypeReader::nameOf).toList();

    private final List<YamlEntry> all;
    private final Places places;

    /**
     * @param all the slot types of the locale
     * @param places where to note the places of types and values
     */
    SlotTypeReader(List<YamlEntry> all, Places places) {
        this.all = all;
        this.places = places;
    }

    Optional<SlotType> read(YamlEntry entry) {
        Names.SLOT_TYPE.check(entry.name(), entry.key());
        YamlNode node = entry.value();
        if (node.isNothing()) {
            entry.key()
                    .error("the slot type " + Quoted.of(entry.name()) + " is empty; expected 'values' or a 'parent'");
            return Optional.empty();
        }
        Optional<SlotType> type = isShort(node)
                ? Optional.of(new SlotType(
                        entry.name(), Optional.empty(), Resolution.TOP_RESOLUTION, values(node), Optional.empty()))
                : node.fields(Shape.SLOT_TYPE).map(fields -> slotType(entry.name(), fields));
        return type.map(it -> places.put(it, entry.key()));
    }

    /** A list of values, or a map of values to their synonyms with none of a slot type's own keys. */
    private static boolean isShort(YamlNode node) {
        return node.isList() || (node.isMap() && !node.resembles(Shape.SLOT_TYPE));
    }

    private SlotType slotType(String name, YamlFields fields) {
        Optional<String> parent = fields.get("parent").flatMap(SlotTypeReader::parent);
        Map<String, String> subSlots =
                fields.get("subSlots").map(this::subSlots).orElse(Map.of());
        if (!subSlots.isEmpty()) {
            SIMPLE_KEYS.forEach(key -> fields.entry(key).ifPresent(SlotTypeReader::reportSimple));
        }
        return new SlotType(
                name,
                parent,
                fields.get("resolution").flatMap(SlotTypeReader::resolution).orElse(Resolution.TOP_RESOLUTION),
                fields.get("values").map(this::values).orElse(List.of()),
                pattern(fields, parent),
                fields.get("description")
                        .flatMap(node -> node.prose("a description"))
                        .orElse(""),
                subSlots,
                LexMembersReader.read(fields));
    }

    /** The pieces of a composite type, each with its own, simple type. */
    private Map<String, String> subSlots(YamlNode node) {
        Map<String, String> types = new LinkedHashMap<>();
        List<YamlEntry> entries = node.entries("a map of sub-slots to their slot types");
        if (entries.size() > MAX_SUB_SLOTS) {
            entries.get(MAX_SUB_SLOTS)
                    .key()
                    .error("expected at most " + MAX_SUB_SLOTS + " sub-slots, found " + entries.size());
        }
        for (YamlEntry entry : entries) {
            Names.SLOT.check(entry.name(), entry.key());
            entry.value().text("a slot type").ifPresent(type -> {
                checkSimple(type, entry.value());
                types.put(entry.name(), type);
            });
        }
        return types;
    }

    private void checkSimple(String type, YamlNode node) {
        List<String> known = Stream.concat(
                        all.stream().filter(it -> !isComposite(it)).map(YamlEntry::name),
                        BuiltinSlotType.signatures().stream())
                .distinct()
                .toList();
        if (!known.contains(type)) {
            boolean isComposite = all.stream().anyMatch(it -> it.name().equals(type));
            node.unknown(isComposite ? "slot type without sub-slots" : "slot type", type, known);
        }
    }

    private static boolean isComposite(YamlEntry type) {
        return type.value().at("subSlots").filter(YamlNode::isMap).isPresent();
    }

    private static void reportSimple(YamlEntry entry) {
        entry.key().error("a slot type with 'subSlots' is made of these and has no " + Quoted.of(entry.name()));
    }

    private static Optional<String> parent(YamlNode node) {
        Optional<String> parent = node.text("a built-in slot type such as AMAZON.AlphaNumeric");
        parent.filter(name -> BuiltinSlotType.of(name).isEmpty())
                .ifPresent(name -> node.unknown("built-in slot type", name, BuiltinSlotType.signatures()));
        return parent;
    }

    private static Optional<Resolution> resolution(YamlNode node) {
        return node.text(String.join(" or ", RESOLUTIONS)).flatMap(text -> {
            Optional<Resolution> resolution = Arrays.stream(Resolution.values())
                    .filter(it -> nameOf(it).equals(text))
                    .findFirst();
            if (resolution.isEmpty()) {
                node.unknown("resolution", text, RESOLUTIONS);
            }
            return resolution;
        });
    }

    /** What Lex calls it. */
    static String nameOf(Resolution resolution) {
        return switch (resolution) {
            case TOP_RESOLUTION -> "TopResolution";
            case ORIGINAL_VALUE -> "OriginalValue";
            case CONCATENATION -> "Concatenation";
        };
    }

    private static Optional<String> pattern(YamlFields fields, Optional<String> parent) {
        Optional<YamlEntry> entry = fields.entry("pattern");
        if (!parent.equals(Optional.of(BuiltinSlotType.ALPHA_NUMERIC.signature()))) {
            entry.ifPresent(it -> it.key().error("a 'pattern' needs 'parent: AMAZON.AlphaNumeric' beside it"));
        }
        Optional<String> pattern = entry.flatMap(it -> it.value().text("a regular expression"));
        entry.ifPresent(it -> pattern.ifPresent(text -> checkPattern(it.value(), text)));
        return pattern;
    }

    private static void checkPattern(YamlNode node, String pattern) {
        if (pattern.length() > MAX_PATTERN_LENGTH) {
            node.error("the pattern has " + pattern.length() + " characters; expected at most " + MAX_PATTERN_LENGTH);
            return;
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            int offset = Math.min(Math.max(e.getIndex(), 0), pattern.length());
            node.errorAt(node.placeOf(pattern, offset), "not a regular expression: " + e.getDescription());
        }
    }

    private List<SlotTypeValue> values(YamlNode node) {
        List<SlotTypeValue> values = new ArrayList<>();
        Map<String, Integer> lineByValue = new HashMap<>();
        if (node.isMap()) {
            for (YamlEntry entry : node.entries("a map of values to their synonyms")) {
                checkOnce(entry.name(), entry.key(), lineByValue);
                values.add(places.put(new SlotTypeValue(entry.name(), synonyms(entry.value())), entry.key()));
            }
        } else {
            for (YamlNode item : node.list("a list of values, or a map of values to their synonyms")) {
                item.text("a value").ifPresent(value -> {
                    checkOnce(value, item, lineByValue);
                    values.add(places.put(new SlotTypeValue(value, List.of()), item));
                });
            }
        }
        return values;
    }

    private static List<String> synonyms(YamlNode node) {
        return node.isNothing()
                ? List.of()
                : node.oneOrMore().stream()
                        .map(item -> item.text("a synonym"))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static void checkOnce(String value, YamlNode at, Map<String, Integer> lineByValue) {
        Integer line = lineByValue.putIfAbsent(
                value.toLowerCase(Locale.ROOT), at.place().line());
        if (line != null) {
            at.error("duplicate value " + Quoted.of(value) + "; it stands already in line " + line
                    + " (upper and lower case are the same to users)");
        }
    }
}
