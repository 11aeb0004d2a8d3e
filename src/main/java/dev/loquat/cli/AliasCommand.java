package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Alias;
import dev.loquat.bot.version.PublishedVersions;
import dev.loquat.bot.yaml.BotAliases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loquat alias}: which version users meet. */
@Command(
        name = "alias",
        mixinStandardHelpOptions = true,
        description = "List a bot's aliases and versions, or point an alias at a version; a new alias is made.")
final class AliasCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BotArgument bot = new BotArgument();

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The alias to point at a version.")
    private Optional<String> name = Optional.empty();

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "VERSION",
            description = "The number of a published version, or DRAFT.")
    private Optional<String> version = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object with all aliases and versions.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        Path folder = bot.folder().path();
        if (name.isPresent()) {
            String target = version.orElseThrow(() ->
                    new ParameterException(spec.commandLine(), "Which version shall '" + name.get() + "' point at?"));
            BotAliases.point(folder, name.get(), target);
        }
        show(BotAliases.of(folder), new PublishedVersions(folder), terminal);
        return ExitCode.OK;
    }

    private void show(List<Alias> aliases, PublishedVersions versions, Terminal terminal) {
        if (json) {
            terminal.result(json(aliases, versions).toString());
            return;
        }
        aliases.forEach(alias -> terminal.result(line(alias)));
        versions.numbers().forEach(number -> {
            String description = versions.description(number);
            terminal.note("version " + number + (description.isEmpty() ? "" : ": " + description));
        });
    }

    private static String line(Alias alias) {
        List<String> words = new ArrayList<>(List.of(alias.name(), alias.id(), alias.version()));
        if (!alias.locales().isEmpty()) {
            words.add(alias.locales().entrySet().stream()
                    .map(locale -> locale.getKey()
                            + (locale.getValue().isEnabled() ? "" : " disabled")
                            + locale.getValue()
                                    .function()
                                    .map(function -> " calls " + function)
                                    .orElse(""))
                    .collect(Collectors.joining(", ")));
        }
        return String.join("\t", words);
    }

    private static ObjectNode json(List<Alias> aliases, PublishedVersions versions) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode all = json.putArray("aliases");
        for (Alias alias : aliases) {
            ObjectNode one = all.addObject()
                    .put("name", alias.name())
                    .put("id", alias.id())
                    .put("version", alias.version());
            ObjectNode locales = one.putObject("locales");
            alias.locales().forEach((locale, settings) -> {
                ObjectNode each = locales.putObject(locale).put("enabled", settings.isEnabled());
                settings.function().ifPresent(function -> each.put("function", function));
            });
        }
        ArrayNode numbers = json.putArray("versions");
        versions.numbers()
                .forEach(number ->
                        numbers.addObject().put("version", number).put("description", versions.description(number)));
        return json;
    }
}
