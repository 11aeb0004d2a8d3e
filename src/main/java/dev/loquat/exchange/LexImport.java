package dev.loquat.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.archive.Archive;
import dev.loquat.exchange.archive.InvalidArchive;
import dev.loquat.exchange.cloudformation.TemplateReader;
import dev.loquat.exchange.lex.GrammarFiles;
import dev.loquat.exchange.lex.LexBot;
import dev.loquat.exchange.report.Findings;
import dev.loquat.exchange.tree.BotTree;
import dev.loquat.exchange.tree.JsonFile;
import dev.loquat.exchange.tree.TreeReader;
import dev.loquat.exchange.v1.V1Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Imports bots of Amazon Lex, whatever form they come in. */
public final class LexImport {

    private LexImport() {}

    /**
     * Reads a bot: an export of Lex V2 as a ZIP archive or unpacked, an export of Lex V1, or a template of CloudFormation. Grammars of
     * slot types that lie beside it are read as well.
     *
     * @param source a file or a folder
     * @param password of the ZIP archive, if it has one
     * @param nameUnlessSaid what the bot is called when its definition does not say it, as the export of a single locale
     * @throws InvalidArchive when it is none of these; the message says what is wrong with it
     */
    public static LexBot read(Path source, Optional<String> password, String nameUnlessSaid) {
        Archive archive = Archive.read(source, password);
        Findings findings = Findings.ofBot();
        BotTree tree = named(tree(archive, findings), nameUnlessSaid);
        LexBot bot = LexBot.read(tree, new GrammarFiles(archive, findings));
        return new LexBot(bot.bot(), findings.report().and(bot.report()));
    }

    private static BotTree named(BotTree tree, String nameUnlessSaid) {
        if (tree.bot().has("name")) {
            return tree;
        }
        return new BotTree(tree.bot().deepCopy().put("name", nameUnlessSaid), tree.locales(), tree.isExport());
    }

    private static BotTree tree(Archive archive, Findings findings) {
        if (TreeReader.isExport(archive)) {
            return TreeReader.read(archive);
        }
        List<BotTree> found = archive.paths().stream()
                .flatMap(path -> tree(archive, path, findings).stream())
                .toList();
        if (found.size() != 1) {
            throw new InvalidArchive(archive.name() + " has " + (found.isEmpty() ? "no" : found.size() + " different")
                    + " bots; expected an export of Lex V2 (with a Bot.json), an export of Lex V1,"
                    + " or a template of CloudFormation with one AWS::Lex::Bot");
        }
        return found.get(0);
    }

    private static Optional<BotTree> tree(Archive archive, String path, Findings findings) {
        String text = archive.text(path);
        if (TemplateReader.isTemplate(text)) {
            return Optional.of(TemplateReader.read(path, text, findings));
        }
        if (path.toLowerCase(Locale.ROOT).endsWith(".json")) {
            ObjectNode json = JsonFile.read(archive, path);
            return V1Reader.isExport(json) ? Optional.of(V1Reader.read(json, findings)) : Optional.empty();
        }
        return Optional.empty();
    }
}
