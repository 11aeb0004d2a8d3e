package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.SlotTypeValue;
import dev.loquat.exchange.archive.Archive;
import dev.loquat.exchange.report.Findings;
import dev.loquat.exchange.srgs.SrgsGrammar;
import dev.loquat.exchange.srgs.UnreadableGrammar;
import dev.loquat.exchange.tree.Members;
import java.util.List;
import java.util.Optional;

/**
 * Grammars that somebody has put beside an export, which itself only says where in S3 they lie. A grammar belongs to the slot types
 * whose key in S3 ends with its file's name.
 */
public final class GrammarFiles {

    private final Archive archive;
    private final Findings findings;

    /**
     * @param findings takes what cannot be read
     */
    public GrammarFiles(Archive archive, Findings findings) {
        this.archive = archive;
        this.findings = findings;
    }

    /** The values of a slot type's grammar; none when it has no grammar, or the grammar is not there. */
    List<SlotTypeValue> values(ObjectNode slotType) {
        return key(slotType)
                .flatMap(this::file)
                .map(file -> read(slotType, file))
                .orElse(List.of());
    }

    private List<SlotTypeValue> read(ObjectNode slotType, String file) {
        Findings place = findings.within(Members.text(slotType, "name").orElse(""));
        try {
            List<SlotTypeValue> values = SrgsGrammar.values(archive.text(file));
            place.kept(
                    "the grammar " + file, "it is " + values.size() + " values here; the reference goes back to Lex");
            return values;
        } catch (UnreadableGrammar e) {
            place.approximated("the grammar " + file, e.getMessage() + "; any text is taken, so write the values here");
            return List.of();
        }
    }

    private Optional<String> file(String key) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        return archive.paths().stream()
                .filter(path -> path.equals(name) || path.endsWith("/" + name))
                .findFirst();
    }

    private static Optional<String> key(ObjectNode slotType) {
        return Members.object(slotType, "externalSourceSetting")
                .flatMap(setting -> Members.object(setting, "grammarSlotTypeSetting"))
                .flatMap(grammar -> Members.object(grammar, "source"))
                .flatMap(source -> Members.text(source, "s3ObjectKey"));
    }
}
