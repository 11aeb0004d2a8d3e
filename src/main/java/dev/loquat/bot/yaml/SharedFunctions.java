package dev.loquat.bot.yaml;

import dev.loquat.bot.FunctionSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The functions of {@code loquat.yaml}, which lies beside the folders of bots: all of them have these functions as if each had
 * declared them, but for those that it declares itself.
 *
 * @param names what they are called, also those that could not be read
 * @param functions those that could be read
 */
record SharedFunctions(List<String> names, List<FunctionSpec> functions) {

    static final String FILE = "loquat.yaml";

    private static final SharedFunctions NONE = new SharedFunctions(List.of(), List.of());

    /**
     * Those of the bots of a folder; what is wrong with them is reported.
     *
     * @param folder the folder in which bots lie
     */
    static SharedFunctions of(Path folder, Problems problems) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return NONE;
        }
        List<YamlEntry> entries = new YamlFileReader(problems)
                .read(file)
                .flatMap(node -> node.fields(Shape.SHARED))
                .flatMap(fields -> fields.get("functions"))
                .map(node -> node.entries("a map of functions"))
                .orElse(List.of());
        FunctionReader reader = new FunctionReader(new FunctionCode(folder, "the folder of " + FILE));
        String from = folder.toAbsolutePath().normalize().toString();
        List<FunctionSpec> functions = new ArrayList<>();
        entries.forEach(
                entry -> reader.read(entry).map(it -> it.sharedFrom(from)).ifPresent(functions::add));
        List<String> names = entries.stream().map(YamlEntry::name).toList();
        new DestinationCheck(functions, names).check(entries);
        return new SharedFunctions(names, functions);
    }

    /** The folder in which a bot's folder lies, and with it {@code loquat.yaml}. */
    static Path folderAround(Path bot) {
        return Optional.ofNullable(bot.getParent())
                .or(() -> Optional.ofNullable(bot.toAbsolutePath().normalize().getParent()))
                .orElse(bot);
    }

    /** All names that a bot may call, with those of its own. */
    List<String> namesBeside(List<String> own) {
        return Stream.concat(own.stream(), names.stream()).distinct().toList();
    }

    /** All functions of a bot: its own, and the shared ones that have no own one's name. */
    List<FunctionSpec> beside(List<FunctionSpec> own, List<String> ownNames) {
        return Stream.concat(own.stream(), functions.stream().filter(function -> !ownNames.contains(function.name())))
                .toList();
    }
}
