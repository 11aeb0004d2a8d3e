package dev.loquat.exchange;

import dev.loquat.exchange.archive.Archive;
import dev.loquat.exchange.archive.InvalidArchive;
import dev.loquat.exchange.cloudformation.TemplateReader;
import dev.loquat.exchange.lex.GrammarFiles;
import dev.loquat.exchange.lex.LexBot;
import dev.loquat.exchange.report.Findings;
import dev.loquat.exchange.terraform.TerraformReader;
import dev.loquat.exchange.tree.FoundBot;
import dev.loquat.exchange.tree.JsonFile;
import dev.loquat.exchange.tree.TreeReader;
import dev.loquat.exchange.tree.WholeBot;
import dev.loquat.exchange.v1.V1Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Imports bots of Amazon Lex, whatever form they come in. */
public final class LexImport {

    private LexImport() {}

    /**
     * Reads bots: exports of Lex V2 as a ZIP archive or unpacked, exports of Lex V1, templates of CloudFormation, configurations of
     * Terraform. Grammars of slot types that lie beside them are read as well.
     *
     * @param source a file or a folder
     * @param password of the ZIP archive, if it has one
     * @param nameUnlessSaid what a bot is called when its definition does not say it, as the export of a single locale
     * @return at least one bot
     * @throws InvalidArchive when it is none of these; the message says what is wrong with it
     */
    public static List<LexBot> readAll(Path source, Optional<String> password, String nameUnlessSaid) {
        Archive archive = Archive.read(source, password);
        return found(archive).stream()
                .map(found -> bot(archive, found, nameUnlessSaid))
                .toList();
    }

    /**
     * Reads the one bot that is there.
     *
     * @throws InvalidArchive when there are several as well; the message names them
     */
    public static LexBot read(Path source, Optional<String> password, String nameUnlessSaid) {
        List<LexBot> bots = readAll(source, password, nameUnlessSaid);
        if (bots.size() > 1) {
            throw new InvalidArchive(source + " has " + bots.size() + " bots: "
                    + String.join(
                            ", ", bots.stream().map(bot -> bot.bot().name()).toList()) + "; expected one");
        }
        return bots.get(0);
    }

    private static LexBot bot(Archive archive, FoundBot found, String nameUnlessSaid) {
        FoundBot whole = WholeBot.of(found, nameUnlessSaid);
        Findings findings = Findings.ofBot();
        LexBot bot = LexBot.read(whole.tree(), new GrammarFiles(archive, findings));
        return new LexBot(bot.bot(), whole.report().and(findings.report()).and(bot.report()));
    }

    /** What lies beside an export of Lex V2 is not looked at; elsewhere files that cannot be read matter only when nothing else is there. */
    private static List<FoundBot> found(Archive archive) {
        List<FoundBot> exports = TreeReader.read(archive);
        if (!exports.isEmpty()) {
            return exports;
        }
        List<FoundBot> found = new ArrayList<>();
        List<InvalidArchive> problems = new ArrayList<>();
        for (String path : archive.paths()) {
            try {
                found.addAll(found(archive, path));
            } catch (InvalidArchive problem) {
                problems.add(problem);
            }
        }
        if (found.isEmpty()) {
            throw problems.stream().findFirst().orElseGet(() -> nothing(archive));
        }
        return found;
    }

    private static List<FoundBot> found(Archive archive, String path) {
        String text = archive.text(path);
        if (TemplateReader.isTemplate(text)) {
            return TemplateReader.read(path, text);
        }
        if (!path.toLowerCase(Locale.ROOT).endsWith(".json") && !text.startsWith("{")) {
            return List.of();
        }
        return JsonFile.readObject(archive, path)
                .map(json -> V1Reader.isExport(json)
                        ? List.of(V1Reader.read(path, json))
                        : TerraformReader.isConfiguration(json)
                                ? List.of(TerraformReader.read(path, json))
                                : List.<FoundBot>of())
                .orElse(List.of());
    }

    private static InvalidArchive nothing(Archive archive) {
        return new InvalidArchive(archive.name()
                + " has no bots; expected an export of Lex V2 (with a Bot.json and its languages), an export of Lex V1,"
                + " a template of CloudFormation with an AWS::Lex::Bot, or a configuration of Terraform in JSON");
    }
}
