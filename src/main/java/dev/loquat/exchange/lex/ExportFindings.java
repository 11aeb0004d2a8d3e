package dev.loquat.exchange.lex;

import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.exchange.report.CompatibilityReport;
import dev.loquat.exchange.report.Findings;
import java.util.List;

/** Tells what becomes of the features of a bot that goes to Lex. */
final class ExportFindings {

    private final Findings findings = Findings.ofBot();

    private ExportFindings() {}

    static CompatibilityReport of(Bot bot) {
        ExportFindings found = new ExportFindings();
        bot.locales().forEach(found::locale);
        if (!bot.functions().isEmpty()) {
            found.findings.dropped(
                    "functions",
                    "Lex calls one Lambda function per alias and locale: give the alias one that does what they do");
        }
        return found.findings.report();
    }

    private void locale(BotLocale locale) {
        Findings here = findings.within(locale.id());
        here.kept(Counts.of(locale), "");
        locale.intents().forEach(intent -> intent(intent, here.within(intent.name())));
        locale.disambiguation()
                .ifPresent(it -> here.approximated(
                        "disambiguation", "Lex shows the intents as buttons, and decides by itself when to ask"));
    }

    private void intent(Intent intent, Findings here) {
        List<UtteranceTemplate> templates = intent.utterances().stream()
                .filter(template -> Utterances.plain(template).isEmpty())
                .toList();
        if (!templates.isEmpty()) {
            here.approximated(
                    "utterances with choices",
                    "each became the utterances that it stands for, since Lex knows no choices");
        }
        long tooLong = intent.utterances().stream()
                .flatMap(template -> Utterances.plain(template).stream())
                .filter(text -> text.length() > LexLimits.UTTERANCE_LENGTH)
                .count();
        if (tooLong > 0) {
            here.dropped("utterances", tooLong + " have more than " + LexLimits.UTTERANCE_LENGTH + " characters");
        }
        intent.slots().forEach(slot -> slot(slot, here.within(slot.name())));
    }

    private void slot(Slot slot, Findings here) {
        if (BuiltinNames.isOwn(slot.type())) {
            here.approximated(slot.type(), "Lex does not know it and gets " + BuiltinNames.inLex(slot.type()));
        }
        slot.preference()
                .ifPresent(it -> here.dropped(
                        "preference: " + it.word(),
                        "Lex takes the next day that fits, and asks whether a time is before or after noon"));
    }
}
