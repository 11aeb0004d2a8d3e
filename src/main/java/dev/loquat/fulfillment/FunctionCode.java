package dev.loquat.fulfillment;

import dev.loquat.bot.FunctionSpec;
import java.nio.file.Path;

/**
 * A function with the place of its code.
 *
 * @param spec the function as its bot declares it
 * @param botFolder the folder of the bot that has the function
 */
public record FunctionCode(FunctionSpec spec, Path botFolder) {

    /** The folder against which paths are meant: the bot's, or that of a function which bots share. */
    public Path folder() {
        return spec.folder().map(Path::of).orElse(botFolder);
    }

    /** The file or folder of the code. */
    public Path path() {
        return folder().resolve(spec.code()).toAbsolutePath().normalize();
    }
}
