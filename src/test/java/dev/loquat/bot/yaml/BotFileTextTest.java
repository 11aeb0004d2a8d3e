package dev.loquat.bot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BotFileTextTest {

    private static final String BLOCK = """
            # A bot of trips.
            name: trips   # its name
            aliases:
              # what users meet
              prod:
                version: 1 # since March
                id: PROD000001
              beta: 1

            # languages
            locales: [en_US]
            """;

    @Test
    void movesAnAliasAndLeavesAllElseAsItIs() {
        assertThat(BotFileText.withAlias(BLOCK, "prod", "2")).isEqualTo(BLOCK.replace("version: 1 #", "version: 2 #"));
        assertThat(BotFileText.withAlias(BLOCK, "beta", "12")).isEqualTo(BLOCK.replace("beta: 1", "beta: 12"));
    }

    @Test
    void addsAnAliasBelowTheLastOne() {
        assertThat(BotFileText.withAlias(BLOCK, "dev", "DRAFT"))
                .isEqualTo(BLOCK.replace("  beta: 1\n", "  beta: 1\n  dev: DRAFT\n"));
    }

    @Test
    void addsTheFirstAlias() {
        assertThat(BotFileText.withAlias("name: trips\nlocales: [en_US]", "prod", "1"))
                .isEqualTo("name: trips\nlocales: [en_US]\naliases: {prod: 1}\n");
        assertThat(BotFileText.withAlias("name: trips\naliases:\nid: TRIPS00001\n", "prod", "1"))
                .isEqualTo("name: trips\naliases: {prod: 1}\nid: TRIPS00001\n");
        assertThat(BotFileText.withAlias("name: trips\naliases: {}\n", "prod", "1"))
                .isEqualTo("name: trips\naliases: {prod: 1}\n");
    }

    @Test
    void editsWithinBraces() {
        String braces = "name: ü😀\naliases: {prod: {version: 1}, beta: '1'} # two\n";

        assertThat(BotFileText.withAlias(braces, "beta", "2")).isEqualTo(braces.replace("'1'", "2"));
        assertThat(BotFileText.withAlias(braces, "prod", "2")).isEqualTo(braces.replace("version: 1", "version: 2"));
        assertThat(BotFileText.withAlias(braces, "dev", "3")).isEqualTo(braces.replace("'1'}", "'1', dev: 3}"));
    }

    @Test
    void declaresAFunctionBelowTheLastOne() {
        assertThat(BotFileText.withFunction(
                        "name: trips\nfunctions:\n  check:   # of rooms\nid: A\n", "send", "functions/send.py"))
                .isEqualTo("name: trips\nfunctions:\n  check:   # of rooms\n  send: functions/send.py\nid: A\n");
        assertThat(BotFileText.withFunction("name: trips\n", "send", "functions/send.py"))
                .isEqualTo("name: trips\nfunctions: {send: functions/send.py}\n");
    }

    @Test
    void leavesAliasesOutOfAPublishedBot() {
        assertThat(BotFileText.withoutAliases(BLOCK)).isEqualTo("""
                # A bot of trips.
                name: trips   # its name

                # languages
                locales: [en_US]
                """);
        assertThat(BotFileText.withoutAliases("{aliases: {prod: 1}, name: trips}"))
                .isEqualTo("{name: trips}");
        assertThat(BotFileText.withoutAliases("{name: trips, aliases: {prod: 1}}"))
                .isEqualTo("{name: trips}");
        assertThat(BotFileText.withoutAliases("name: trips\n")).isEqualTo("name: trips\n");
    }
}
