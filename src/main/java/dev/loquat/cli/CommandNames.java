package dev.loquat.cli;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.NearestName;
import dev.loquat.bot.Slot;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Finds what a command's options name; a name that there is not is wrong usage. */
record CommandNames(CommandLine command) {

    Intent intent(String name, BotLocale locale) {
        return locale.intent(name)
                .orElseThrow(() -> unknown(
                        "The bot has no intent '" + name + "'",
                        name,
                        locale.intents().stream().map(Intent::name).toList(),
                        "intents"));
    }

    Slot slot(String name, Intent intent) {
        return intent.slot(name)
                .orElseThrow(() -> unknown(
                        intent.name() + " has no slot '" + name + "'",
                        name,
                        intent.slots().stream().map(Slot::name).toList(),
                        "slots"));
    }

    private ParameterException unknown(String what, String name, List<String> names, String kind) {
        String suggestion = NearestName.to(name, names)
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElse("; its " + kind + " are " + names);
        return new ParameterException(command, what + suggestion);
    }
}
