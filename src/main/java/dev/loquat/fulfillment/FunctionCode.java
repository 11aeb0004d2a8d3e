package dev.loquat.fulfillment;

import dev.loquat.bot.FunctionSpec;
import java.nio.file.Path;

/**
 * A function with the place of its code.
 *
 * @param spec the function as its bot declares it
 * @param botFolder the folder of the bot, against which the place of the code is meant
 */
public record FunctionCode(FunctionSpec spec, Path botFolder) {

    /** The file or folder of the code. */
    public Path path() {
        return botFolder.resolve(spec.code()).toAbsolutePath().normalize();
    }
}
