package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.SlotType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a locale, whether it has a file of its own or stands in {@code bot.yaml}. */
final class LocaleReader {

    private final Optional<List<String>> functions;
    private final Problems problems;

    /**
     * @param functions the bot's functions; empty when they could not be read
     * @param problems where lint warnings go
     */
    LocaleReader(Optional<List<String>> functions, Problems problems) {
        this.functions = functions;
        this.problems = problems;
    }

    BotLocale read(String id, YamlFields fields) {
        long errorsBefore = problems.errors();
        Places places = new Places();
        List<YamlEntry> typeEntries = fields.get("slotTypes")
                .map(node -> node.definitions("a map of slot types"))
                .orElse(List.of());
        List<SlotType> types = slotTypes(typeEntries, places);
        List<YamlEntry> intentEntries = intentEntries(fields);
        LocaleScope scope = new LocaleScope(
                typeEntries.stream().map(YamlEntry::name).distinct().toList(),
                types,
                LocaleScope.outline(intentEntries),
                functions,
                places);
        BotLocale locale = new BotLocale(
                id,
                fields.get("confidenceThreshold")
                        .flatMap(node -> Scalars.decimal(node, 1))
                        .orElse(BotLocale.DEFAULT_CONFIDENCE_THRESHOLD),
                FallbackIntents.ensure(intents(intentEntries, scope)),
                types,
                fields.get("vocabulary").map(VocabularyReader::read).orElse(List.of()),
                fields.get("disambiguation").flatMap(DisambiguationReader::read),
                fields.get("description")
                        .flatMap(node -> node.prose("a description"))
                        .orElse(""),
                LexMembersReader.read(fields));
        if (problems.errors() == errorsBefore) {
            Lint.check(locale, new LintReport(places, problems));
        }
        return locale;
    }

    private static List<SlotType> slotTypes(List<YamlEntry> entries, Places places) {
        SlotTypeReader reader = new SlotTypeReader(entries, places);
        List<SlotType> types = new ArrayList<>();
        entries.forEach(
                entry -> reader.read(entry).filter(type -> !entry.isRepeated()).ifPresent(types::add));
        return types;
    }

    private static List<YamlEntry> intentEntries(YamlFields fields) {
        String expected = "a map of intents with at least one";
        Optional<YamlNode> node = fields.required("intents", "expected " + expected);
        List<YamlEntry> entries = node.map(it -> it.definitions(expected)).orElse(List.of());
        node.filter(it -> it.isMap() && entries.isEmpty())
                .ifPresent(it -> it.error("expected " + expected + ", found none"));
        return entries;
    }

    private static List<Intent> intents(List<YamlEntry> entries, LocaleScope scope) {
        IntentReader reader = new IntentReader(scope);
        List<Intent> intents = new ArrayList<>();
        for (YamlEntry entry : entries) {
            reader.read(entry).filter(it -> !entry.isRepeated()).ifPresent(intent -> {
                FallbackIntents.checkOnlyOne(intent, intents, entry.key());
                intents.add(intent);
            });
        }
        return intents;
    }
}
