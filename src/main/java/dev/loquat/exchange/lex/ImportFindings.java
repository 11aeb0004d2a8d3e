package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.BuiltinIntent;
import dev.loquat.bot.BuiltinSlotType;
import dev.loquat.bot.LexMembers;
import dev.loquat.bot.SlotType;
import dev.loquat.exchange.report.CompatibilityReport;
import dev.loquat.exchange.report.Finding.Fate;
import dev.loquat.exchange.report.Findings;
import dev.loquat.exchange.tree.BotTree;
import dev.loquat.exchange.tree.Members;
import java.util.List;
import java.util.function.Predicate;

/** Tells what became of the features of a bot of Lex: rows of what is worth telling, looked for where they can stand. */
final class ImportFindings {

    private static final String FOR_LEX = "goes back to Lex as it came and does nothing here";
    private static final String FUNCTION_INSTEAD = FOR_LEX + "; a function of the intent can take its place";

    private static final List<Row> BOT = List.of(
            row("errorLogSettings", Fate.KEPT, "error logs", FOR_LEX),
            row("roleArn", Fate.KEPT, "the role in AWS", FOR_LEX),
            row("botMembers", Fate.KEPT, "a network of bots", FOR_LEX));

    private static final List<Row> LOCALE = List.of(
            row("voiceSettings", Fate.KEPT, "the voice of Amazon Polly", FOR_LEX),
            row("generativeAISettings", Fate.KEPT, "generative features", FOR_LEX + " but for disambiguation"),
            row("speechRecognitionSettings", Fate.KEPT, "speech recognition of AWS", FOR_LEX),
            row("unifiedSpeechSettings", Fate.KEPT, "speech to speech", FOR_LEX),
            row("speechDetectionSensitivity", Fate.KEPT, "the sensitivity of speech detection", FOR_LEX));

    private static final List<Row> INTENT = List.of(
            row("kendraConfiguration", Fate.KEPT, "search with Amazon Kendra", FUNCTION_INSTEAD),
            row("qnAIntentConfiguration", Fate.KEPT, "answers from a knowledge base", FUNCTION_INSTEAD),
            row("bedrockAgentIntentConfiguration", Fate.KEPT, "an agent of Amazon Bedrock", FUNCTION_INSTEAD),
            row("qInConnectIntentConfiguration", Fate.KEPT, "Amazon Q in Connect", FUNCTION_INSTEAD),
            new Row(
                    intent -> Members.text(intent, "parentIntentSignature")
                            .filter(name -> BuiltinIntent.of(name).isEmpty())
                            .isPresent(),
                    Fate.APPROXIMATED,
                    "a built-in intent that is not known here",
                    "it is an ordinary intent, and the same as before in Lex"));

    private static final List<Row> SLOT = List.of(
            new Row(
                    slot -> isUnknownType(slot, "slotTypeName"),
                    Fate.APPROXIMATED,
                    "a built-in slot type that is not known here",
                    BuiltinSlotType.FREE_FORM_INPUT.signature()
                            + " takes its place here, in Lex it is the same as before"),
            new Row(
                    slot -> slot.path("valueElicitationSetting").has("slotResolutionSetting"),
                    Fate.KEPT,
                    "slot resolution by a language model",
                    FOR_LEX));

    private static final List<Row> SLOT_TYPE = List.of(
            row(
                    "externalSourceSetting",
                    Fate.APPROXIMATED,
                    "a grammar in S3",
                    "the reference goes back to Lex; an export does not contain the grammar itself: put its file beside the export, or write"
                            + " the values here"),
            new Row(
                    type -> type.path("valueSelectionSetting").has("advancedRecognitionSetting"),
                    Fate.KEPT,
                    "values as custom vocabulary",
                    "speech recognition here expects the values of every slot type"),
            new Row(
                    type -> SlotTypeForm.pieces(type).size() < countPieces(type),
                    Fate.APPROXIMATED,
                    "pieces without a name or a type",
                    "they are left out here, and the same as before in Lex"),
            new Row(
                    ImportFindings::hasRepeatedValues,
                    Fate.APPROXIMATED,
                    "values that differ in letter case only",
                    "they are one value here, and the same as before in Lex"));

    private final Findings findings = Findings.ofBot();

    private ImportFindings() {}

    static CompatibilityReport of(BotTree tree, Bot bot) {
        ImportFindings found = new ImportFindings();
        found.whole(tree, bot);
        tree.locales().forEach(found::locale);
        if (tree.isExport()) {
            tree.locales().forEach(found::priorities);
        }
        bot.locales().forEach(locale -> found.utterances(tree, locale));
        return found.findings.report();
    }

    private void whole(BotTree tree, Bot bot) {
        note(BOT, tree.bot(), findings);
        LexBounds.within(tree.bot(), feature -> leftOut(feature, findings));
        bot.locales().forEach(locale -> findings.within(locale.id()).kept(Counts.of(locale), ""));
        boolean callsFunctions = bot.locales().stream()
                .flatMap(locale -> locale.intents().stream())
                .anyMatch(intent -> intent.hooks().dialog().isPresent()
                        || intent.hooks().fulfillment().isPresent());
        if (callsFunctions) {
            findings.approximated(
                    "the Lambda function",
                    "an export does not say which function its aliases call: declare one under 'functions' in bot.yaml;"
                            + " until then intents that a function fulfils are handed to the client");
        }
        findings.dropped("ids of intents, slots and slot types", "Lex makes new ones at every import");
    }

    private void locale(BotTree.Locale tree) {
        Findings here = findings.within(LocaleForm.id(tree.locale()));
        note(LOCALE, tree.locale(), here);
        LexBounds.within(LocaleForm.whole(tree), feature -> leftOut(feature, here));
        KnownNames known = KnownNames.of(tree);
        for (BotTree.Intent intent : tree.intents()) {
            Findings within = here.within(name(intent.intent()));
            note(INTENT, intent.intent(), within);
            Usable.intent(known, intent.intent(), feature -> leftOut(feature, within));
            for (ObjectNode slot : intent.slots()) {
                note(SLOT, slot, within.within(name(slot)));
                Findings ofSlot = within.within(name(slot));
                Usable.slot(known, slot, name(intent.intent()), feature -> leftOut(feature, ofSlot));
            }
            if (intent.hasLayout()) {
                within.dropped("the layout of the visual builder", "it says where boxes are drawn, not what they do");
            }
        }
        for (ObjectNode type : tree.slotTypes()) {
            Findings within = here.within(name(type));
            note(SLOT_TYPE, type, within);
            Usable.slotType(known, type, feature -> leftOut(feature, within));
        }
    }

    private void priorities(BotTree.Locale tree) {
        for (BotTree.Intent intent : tree.intents()) {
            Findings within = findings.within(LocaleForm.id(tree.locale())).within(name(intent.intent()));
            SlotPriorities.missing(intent.intent(), intent.slots())
                    .forEach(slot -> within.within(slot)
                            .approximated("a slot without a priority", "it is asked for after those that have one"));
        }
    }

    private void utterances(BotTree tree, BotLocale locale) {
        tree.locales().stream()
                .filter(json -> LocaleForm.id(json.locale()).equals(locale.id()))
                .flatMap(json -> json.intents().stream())
                .forEach(json -> {
                    int there =
                            Members.objects(json.intent(), "sampleUtterances").size();
                    int read = locale.intent(name(json.intent()))
                            .map(intent -> intent.utterances().size())
                            .orElse(there);
                    if (read < there) {
                        findings.within(locale.id())
                                .within(name(json.intent()))
                                .approximated(
                                        (there - read) + " utterances with a slot that takes any input",
                                        "they go back to Lex as they came and are not used here: such a slot takes all that"
                                                + " is said");
                    }
                });
    }

    private static void leftOut(String feature, Findings here) {
        here.approximated(
                feature,
                "it counts for nothing here and goes back to Lex as it came; say in the bot's file what is meant");
    }

    private static void note(List<Row> rows, ObjectNode json, Findings here) {
        for (Row row : rows) {
            if (row.isThere.test(json)) {
                switch (row.fate) {
                    case KEPT -> here.kept(row.feature, row.reason);
                    case APPROXIMATED -> here.approximated(row.feature, row.reason);
                    case DROPPED -> here.dropped(row.feature, row.reason);
                }
            }
        }
    }

    private static boolean isUnknownType(ObjectNode json, String member) {
        return Members.text(json, member)
                .filter(name -> name.startsWith(SlotType.BUILTIN_PREFIX))
                .filter(name -> BuiltinSlotType.of(name).isEmpty())
                .isPresent();
    }

    private static int countPieces(ObjectNode type) {
        return Members.object(type, "compositeSlotTypeSetting")
                .map(setting -> Members.objects(setting, "subSlots").size())
                .orElse(0);
    }

    private static boolean hasRepeatedValues(ObjectNode type) {
        return SlotTypeForm.read(type, List.of(), LexMembers.NONE).values().size()
                < Members.objects(type, "slotTypeValues").size();
    }

    private static String name(ObjectNode json) {
        return Members.text(json, "name").orElse("");
    }

    private static Row row(String member, Fate fate, String feature, String reason) {
        return new Row(json -> json.has(member), fate, feature, reason);
    }

    private record Row(Predicate<ObjectNode> isThere, Fate fate, String feature, String reason) {}
}
