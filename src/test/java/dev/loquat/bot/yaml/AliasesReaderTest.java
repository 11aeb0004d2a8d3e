package dev.loquat.bot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.Alias;
import dev.loquat.bot.Alias.LocaleSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AliasesReaderTest {

    private final BotFiles files;

    AliasesReaderTest(@TempDir Path folder) {
        files = new BotFiles(folder).with("en_US.yaml", BotFiles.GREETING).with("functions/book.java", "class Book {}");
    }

    @Test
    void readsTheShortAndTheFullForm() {
        List<Alias> aliases = aliases("""
                aliases:
                  beta: DRAFT
                  prod:
                    version: DRAFT
                    id: PROD000001
                    locales:
                      en_US: {function: book}
                  closed: {version: DRAFT, locales: {en_US: {enabled: false}}}
                """).orElseThrow();

        assertThat(aliases).extracting(Alias::name).containsExactly("beta", "prod", "closed");
        assertThat(aliases.get(0).id()).matches("[0-9A-Z]{10}");
        assertThat(aliases.get(0).isEnabled("en_US")).isTrue();
        assertThat(aliases.get(1).id()).isEqualTo("PROD000001");
        assertThat(aliases.get(1).locales()).containsEntry("en_US", new LocaleSettings(true, Optional.of("book")));
        assertThat(aliases.get(2).isEnabled("en_US")).isFalse();
    }

    @Test
    void derivesAnIdThatStaysTheSame() {
        assertThat(aliases("aliases: {beta: DRAFT}").orElseThrow().get(0).id())
                .isEqualTo(aliases("aliases: {other: DRAFT, beta: DRAFT}")
                        .orElseThrow()
                        .get(1)
                        .id());
    }

    @Test
    void theTestAliasMayHaveAFunctionAndNoOtherVersion() {
        Alias test = aliases("aliases: {TestBotAlias: {locales: {en_US: {function: book}}}}")
                .orElseThrow()
                .get(0);

        assertThat(test.id()).isEqualTo(Alias.TEST_ID);
        assertThat(test.version()).isEqualTo(Alias.DRAFT);
        assertThat(problems("aliases: {TestBotAlias: 1}"))
                .containsExactly(
                        "bot.yaml:3:25: error: 'TestBotAlias' is the alias of DRAFT and of nothing else; give the"
                                + " alias of '1' another name");
    }

    @Test
    void namesTheNearestForWhatIsNotThere() {
        assertThat(problems("""
                aliases:
                  prod: DRAFFT
                  beta: {version: DRAFT, locales: {en_UK: {}, en_US: {function: bok, enabled: maybe}}}
                  two words: DRAFT
                  gamma: {}
                """))
                .containsExactly(
                        "bot.yaml:4:9: error: unknown version 'DRAFFT'; expected one of DRAFT; did you mean 'DRAFT'?",
                        "bot.yaml:5:36: error: unknown locale 'en_UK'; expected one of en_US; did you mean 'en_US'?",
                        "bot.yaml:5:65: error: unknown function 'bok'; expected one of book; did you mean 'book'?",
                        "bot.yaml:5:79: error: expected true or false, found 'maybe'",
                        "bot.yaml:6:3: error: 'two words' is not an alias's name; expected letters and digits, with single"
                                + " '-' or '_' between them, at most 100",
                        "bot.yaml:7:10: error: 'version' is missing; an alias points at a published version such as 1");
    }

    @Test
    void refusesIdsThatAreTaken() {
        assertThat(problems("""
                aliases:
                  one: {version: DRAFT, id: SAME000001}
                  two: {version: DRAFT, id: SAME000001}
                  three: {version: DRAFT, id: TSTALIASID}
                """))
                .containsExactly(
                        "bot.yaml:5:3: error: duplicate id 'SAME000001'; the alias 'one' has it already: give each alias its"
                                + " own",
                        "bot.yaml:6:31: error: the id TSTALIASID is that of TestBotAlias and of nothing else");
    }

    @Test
    void readsAliasesThoughThereIsAnErrorElsewhere() {
        files.with("en_US.yaml", "intents: {A: {utterence: [x]}}");

        assertThat(aliases("aliases: {beta: DRAFT}")).isPresent();
        assertThat(files.read().bot()).isEmpty();
    }

    private Optional<List<Alias>> aliases(String yaml) {
        return written(yaml).read().aliases();
    }

    private List<String> problems(String yaml) {
        return written(yaml).problems();
    }

    private BotFiles written(String yaml) {
        return files.with("bot.yaml", "name: trips\nfunctions: {book: }\n" + yaml);
    }
}
