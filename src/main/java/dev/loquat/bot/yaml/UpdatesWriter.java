package dev.loquat.bot.yaml;

import dev.loquat.bot.Fulfillment.Progress;
import dev.loquat.bot.Fulfillment.Updates;
import java.util.Optional;

/** Writes what a bot says while its function is at work. */
final class UpdatesWriter {

    private UpdatesWriter() {}

    static Written write(Updates updates) {
        return new WrittenFields()
                .flag("active", updates.isActive(), true)
                .put("start", updates.start().map(start -> progress(start, "delay")))
                .put("update", updates.update().map(update -> progress(update, "frequency")))
                .put("timeout", updates.timeout().map(Scalars::write).map(Written::text))
                .compact();
    }

    private static Written progress(Progress progress, String time) {
        return new WrittenFields()
                .put(time, Optional.of(Written.text(Scalars.write(progress.after()))))
                .put("response", ResponseWriter.write(progress.response()))
                .compact();
    }
}
