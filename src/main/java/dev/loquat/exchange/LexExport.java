package dev.loquat.exchange;

import dev.loquat.bot.Bot;
import dev.loquat.exchange.archive.ArchiveWriter;
import dev.loquat.exchange.lex.LexBot;
import dev.loquat.exchange.report.CompatibilityReport;
import dev.loquat.exchange.tree.TreeWriter;

/**
 * A bot as Lex V2 imports it.
 *
 * @param zip the bytes of a ZIP archive, the same for the same bot
 * @param report what becomes of the bot's features there
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to a file, compared by nobody
public record LexExport(byte[] zip, CompatibilityReport report) {

    /** Exports a bot. */
    public static LexExport of(Bot bot) {
        LexBot lex = LexBot.of(bot);
        return new LexExport(ArchiveWriter.zip(TreeWriter.write(lex.write())), lex.report());
    }
}
