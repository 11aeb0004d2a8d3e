package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.LexMembers;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotTypeValue;
import dev.loquat.exchange.report.CompatibilityReport;
import dev.loquat.exchange.tree.BotTree;
import dev.loquat.exchange.tree.Members;
import dev.loquat.exchange.tree.Residue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * A bot that came from Lex, or goes there.
 *
 * @param bot the bot
 * @param report what became of its features
 */
public record LexBot(Bot bot, CompatibilityReport report) {

    /** Most bots that speak several languages were written in this one. */
    private static final String FIRST_LOCALE = "en_US";

    /**
     * What a bot of Lex is here.
     *
     * @param grammars those of its slot types, as far as they are there
     */
    public static LexBot read(BotTree tree, GrammarFiles grammars) {
        BotNames names = BotNames.of(tree.bot());
        BinaryOperator<ObjectNode> residues = tree.isExport() ? Residue::of : Residue::additions;
        List<BotLocale> locales = tree.locales().stream()
                .map(locale -> locale(locale, grammars, residues))
                .sorted(Comparator.comparing(locale -> !locale.id().equals(FIRST_LOCALE)))
                .toList();
        ObjectNode original = IntentExchange.withoutId(tree.bot()).put("name", names.name());
        ObjectNode usable = LexBounds.within(original, leftOut -> {});
        Bot bot = BotForm.read(usable, names, locales, LexMembers.NONE);
        ObjectNode residue = residues.apply(original, IntentExchange.withoutId(BotForm.write(bot)));
        Bot whole = BotForm.read(usable, names, locales, LexValues.read(residue));
        return new LexBot(whole, ImportFindings.of(tree, whole));
    }

    private static BotLocale locale(BotTree.Locale tree, GrammarFiles grammars, BinaryOperator<ObjectNode> residues) {
        ObjectNode original = LocaleForm.whole(tree);
        ObjectNode usable = LexBounds.within(original, leftOut -> {});
        KnownNames known = KnownNames.of(tree);
        List<Intent> intents = tree.intents().stream()
                .map(intent -> IntentExchange.read(intent, known, residues))
                .sorted(Comparator.comparing(Intent::isFallback))
                .toList();
        List<SlotType> types = tree.slotTypes().stream()
                .map(type -> slotType(type, known, grammars, residues))
                .toList();
        BotLocale locale = LocaleForm.read(usable, intents, types, LexMembers.NONE);
        ObjectNode residue = residues.apply(original, LocaleForm.write(locale));
        return LocaleForm.read(usable, intents, types, LexValues.read(residue));
    }

    /** The values of a grammar are none that Lex knows of: on the way back they are left out. */
    private static SlotType slotType(
            ObjectNode json, KnownNames known, GrammarFiles grammars, BinaryOperator<ObjectNode> residues) {
        ObjectNode original = IntentExchange.withoutId(json);
        List<SlotTypeValue> ofGrammar = grammars.values(original);
        ObjectNode usable = Usable.slotType(known, original, leftOut -> {});
        SlotType type = SlotTypeForm.read(usable, ofGrammar, LexMembers.NONE);
        ObjectNode residue = residues.apply(original, SlotTypeForm.write(type));
        return SlotTypeForm.read(usable, ofGrammar, LexValues.read(residue));
    }

    /** What a bot is in Lex. */
    public BotTree write() {
        return write(bot);
    }

    /** A bot on its way to Lex, with what becomes of its features there. */
    public static LexBot of(Bot bot) {
        return new LexBot(bot, ExportFindings.of(bot));
    }

    private static BotTree write(Bot bot) {
        return new BotTree(
                Residue.merge(BotForm.write(bot), LexValues.write(bot.lex())),
                bot.locales().stream().map(LexBot::write).toList(),
                true);
    }

    private static BotTree.Locale write(BotLocale locale) {
        ObjectNode json = Residue.merge(LocaleForm.write(locale), LexValues.write(locale.lex()));
        Optional<ObjectNode> vocabulary = Members.object(json, LocaleForm.VOCABULARY);
        json.remove(LocaleForm.VOCABULARY);
        return new BotTree.Locale(
                json,
                locale.intents().stream().map(IntentExchange::write).toList(),
                locale.slotTypes().stream()
                        .map(type -> Residue.merge(SlotTypeForm.write(type), LexValues.write(type.lex())))
                        .toList(),
                vocabulary);
    }
}
