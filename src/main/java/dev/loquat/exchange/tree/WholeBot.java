package dev.loquat.exchange.tree;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.report.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What every bot of Lex V2 has, given to those that come from elsewhere, or of which parts are missing. */
public final class WholeBot {

    private static final Pattern LOCALE = Pattern.compile("[a-z]{2,3}_([A-Z]{2}|[0-9]{3})");
    private static final String ID = "identifier";
    private static final String NAME = "name";

    private WholeBot() {}

    /**
     * The bot with a name, names that Lex takes, each once, and an intent in every language.
     *
     * @param nameUnlessSaid what it is called when its definition does not say it
     */
    public static FoundBot of(FoundBot found, String nameUnlessSaid) {
        Findings findings = Findings.ofBot();
        BotTree tree = found.tree();
        BotTree whole = new BotTree(named(tree.bot(), nameUnlessSaid), locales(tree, findings), tree.isExport());
        return new FoundBot(found.place(), whole, found.report().and(findings.report()));
    }

    private static ObjectNode named(ObjectNode bot, String nameUnlessSaid) {
        boolean isNamed = Members.text(bot, NAME)
                .filter(name -> !LegalName.like(name).isEmpty())
                .isPresent();
        return isNamed ? bot : bot.deepCopy().put(NAME, nameUnlessSaid);
    }

    private static List<BotTree.Locale> locales(BotTree tree, Findings findings) {
        List<BotTree.Locale> locales = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (BotTree.Locale locale : tree.locales()) {
            BotTree.Locale identified = identified(locale, findings);
            String id = Members.text(identified.locale(), ID).orElse("");
            Findings within = findings.within(id);
            if (seen.add(id)) {
                locales.add(withIntents(NamesInLocale.legal(identified, within), within));
            } else {
                within.dropped("another language '" + id + "'", "of two the first counts");
            }
        }
        return locales;
    }

    private static BotTree.Locale identified(BotTree.Locale locale, Findings findings) {
        String id = Members.text(locale.locale(), ID).orElse("");
        if (LOCALE.matcher(id).matches()) {
            return locale;
        }
        findings.approximated(
                "the language '" + id + "'", "Lex knows none of this name; it is " + LocaleFolders.UNLESS_SAID);
        ObjectNode json = locale.locale().deepCopy().put(ID, LocaleFolders.UNLESS_SAID);
        return new BotTree.Locale(json, locale.intents(), locale.slotTypes(), locale.customVocabulary());
    }

    private static BotTree.Locale withIntents(BotTree.Locale locale, Findings findings) {
        if (!locale.intents().isEmpty()) {
            return locale;
        }
        findings.approximated("a language without intents", "it has a fallback intent, as every language has in Lex");
        ObjectNode intent = JsonNodeFactory.instance
                .objectNode()
                .put(NAME, "FallbackIntent")
                .put("parentIntentSignature", "AMAZON.FallbackIntent");
        return new BotTree.Locale(
                locale.locale(),
                List.of(new BotTree.Intent(intent, List.of(), false)),
                locale.slotTypes(),
                locale.customVocabulary());
    }
}
