package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Disambiguation;
import dev.loquat.bot.Intent;
import dev.loquat.bot.VocabularyPhrase;
import dev.loquat.bot.yaml.Written.Entries;
import dev.loquat.bot.yaml.Written.Items;
import dev.loquat.bot.yaml.Written.Layout;
import java.util.List;
import java.util.Optional;

/** Writes what {@link LocaleReader} reads. */
final class LocaleWriter {

    private LocaleWriter() {}

    static Entries write(BotLocale locale) {
        return new WrittenFields()
                .text("description", locale.description())
                .decimal("confidenceThreshold", locale.confidenceThreshold(), BotLocale.DEFAULT_CONFIDENCE_THRESHOLD)
                .put("disambiguation", locale.disambiguation().map(LocaleWriter::disambiguation))
                .put("intents", intents(locale))
                .put("slotTypes", slotTypes(locale).unlessEmpty())
                .put("vocabulary", vocabulary(locale.customVocabulary()))
                .put("lex", LexMembersWriter.write(locale.lex()))
                .in(Layout.SPACED);
    }

    private static Written disambiguation(Disambiguation disambiguation) {
        WrittenFields fields = new WrittenFields()
                .decimal("margin", disambiguation.margin(), Disambiguation.DEFAULT_MARGIN)
                .text("message", disambiguation.message(), Disambiguation.DEFAULT_MESSAGE)
                .text("conjunction", disambiguation.conjunction(), Disambiguation.DEFAULT_CONJUNCTION)
                .integer("most", disambiguation.most(), Disambiguation.DEFAULT_MOST);
        return fields.isEmpty() ? Written.flag(true) : fields.compact();
    }

    /** The fallback intent that the reader adds by itself is left out where it would add it. */
    private static Entries intents(BotLocale locale) {
        List<Intent> declared = FallbackIntents.withoutAdded(locale.intents());
        WrittenFields intents = new WrittenFields();
        declared.forEach(intent -> intents.put(intent.name(), new IntentWriter(locale).write(intent)));
        return intents.in(Layout.SPACED);
    }

    private static Entries slotTypes(BotLocale locale) {
        WrittenFields types = new WrittenFields();
        locale.slotTypes().forEach(type -> types.put(type.name(), SlotTypeWriter.write(type)));
        return types.in(Layout.SPREAD);
    }

    private static Optional<Written> vocabulary(List<VocabularyPhrase> phrases) {
        return phrases.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Items(phrases.stream().map(LocaleWriter::phrase).toList(), Layout.SPREAD));
    }

    private static Written phrase(VocabularyPhrase phrase) {
        WrittenFields fields = new WrittenFields()
                .text("phrase", phrase.phrase())
                .decimal("weight", phrase.weight(), VocabularyReader.DEFAULT_WEIGHT)
                .text("displayAs", phrase.displayAs());
        return fields.map().size() == 1 ? Written.text(phrase.phrase()) : fields.compact();
    }
}
