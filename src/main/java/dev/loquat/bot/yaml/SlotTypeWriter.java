package dev.loquat.bot.yaml;

import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotType.Resolution;
import dev.loquat.bot.SlotTypeValue;
import dev.loquat.bot.yaml.Written.Entries;
import dev.loquat.bot.yaml.Written.Layout;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes what {@link SlotTypeReader} reads: its values alone in short. */
final class SlotTypeWriter {

    private SlotTypeWriter() {}

    static Written write(SlotType type) {
        WrittenFields subSlots = new WrittenFields();
        type.subSlots().forEach((name, subType) -> subSlots.put(name, Written.text(subType)));
        WrittenFields fields = new WrittenFields()
                .text("description", type.description())
                .text("parent", type.parent())
                .text("pattern", type.pattern())
                .text(
                        "resolution",
                        SlotTypeReader.nameOf(type.resolution()),
                        SlotTypeReader.nameOf(Resolution.TOP_RESOLUTION))
                .put("values", values(type.values()))
                .put("subSlots", subSlots.compact().unlessEmpty())
                .put("lex", LexMembersWriter.write(type.lex()));
        if (fields.isEmpty()) {
            return fields.put("values", Written.list(List.of())).compact();
        }
        return isShort(fields, type) ? values(type.values()).orElseThrow() : fields.compact();
    }

    /** Values that could be taken for keys of a slot type need the key {@code values}. */
    private static boolean isShort(WrittenFields fields, SlotType type) {
        return fields.map().keySet().equals(Set.of("values"))
                && (areAlone(type.values())
                        || type.values().stream().map(SlotTypeValue::value).noneMatch(Shape.SLOT_TYPE::mayHave));
    }

    private static Optional<Written> values(List<SlotTypeValue> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                areAlone(values)
                        ? Written.texts(
                                values.stream().map(SlotTypeValue::value).toList(), Layout.COMPACT)
                        : withSynonyms(values));
    }

    private static Entries withSynonyms(List<SlotTypeValue> values) {
        WrittenFields fields = new WrittenFields();
        values.forEach(value -> fields.put(value.value(), Written.texts(value.synonyms(), Layout.COMPACT)));
        return fields.in(Layout.SPREAD);
    }

    private static boolean areAlone(List<SlotTypeValue> values) {
        return values.stream().allMatch(value -> value.synonyms().isEmpty());
    }
}
