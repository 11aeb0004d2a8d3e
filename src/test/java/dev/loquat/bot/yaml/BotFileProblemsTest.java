package dev.loquat.bot.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotFileProblemsTest {

    private final Path folder;

    BotFileProblemsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void missesTheBotFile() {
        assertThat(new BotFiles(folder).with("bot.yml", BotFiles.BOT).problems())
                .containsExactly(".:1:1: error: there is no bot.yaml in this folder; expected a bot: a folder with a"
                        + " bot.yaml; did you mean 'bot.yml'?");
        assertThat(BotReader.read(folder.resolve("nowhere")).problems().get(0).message())
                .isEqualTo("there is no such folder; expected a bot: a folder with a bot.yaml");
    }

    @Test
    void missesALocalesFile() {
        BotFiles files = new BotFiles(folder)
                .with("bot.yaml", "name: trips\nlocales: [en_US, de-DE, en_US]\n")
                .with("en_UK.yaml", BotFiles.GREETING);

        assertThat(files.problems())
                .containsExactly(
                        "bot.yaml:2:11: error: the locale 'en_US' has no file; expected en_US.yaml beside bot.yaml; did you"
                                + " mean 'en_UK.yaml'?",
                        "bot.yaml:2:18: error: 'de-DE' is not a locale; expected a language and a country such as en_US",
                        "bot.yaml:2:25: error: duplicate locale 'en_US'");
    }

    @Test
    void wantsALocale() {
        assertThat(new BotFiles(folder).with("bot.yaml", "name: trips").problems())
                .containsExactly("bot.yaml:1:1: error: the bot has no locale; expected a file such as en_US.yaml beside"
                        + " bot.yaml, or 'intents' in it");
    }

    @Test
    void wantsLocaleKeysInOnePlace() {
        BotFiles files = new BotFiles(folder)
                .with("bot.yaml", "name: trips\n" + BotFiles.GREETING)
                .with("en_US.yaml", BotFiles.GREETING);

        assertThat(files.problems())
                .containsExactly(
                        "bot.yaml:2:1: error: 'intents' stands here though there is also en_US.yaml; move it there");
    }

    @Test
    void checksNameIdAndSessionTtl() {
        BotFiles files = new BotFiles(folder)
                .with("bot.yaml", "id: trips\nsessionTtl: 5 minutes\n")
                .with("en_US.yaml", BotFiles.GREETING);

        assertThat(files.problems())
                .containsExactly(
                        "bot.yaml:1:1: error: 'name' is missing; a bot has a name such as book-trip",
                        "bot.yaml:1:5: error: 'trips' is not a bot's id; expected ten characters of 0-9 and A-Z",
                        "bot.yaml:2:13: error: expected a duration from 1m to 24h such as 90s, 5m or 24h, found '5"
                                + " minutes'");
    }

    @Test
    void checksFunctions() {
        BotFiles files = new BotFiles(folder)
                .with("bot.yaml", """
                        name: trips
                        functions:
                          lost:
                          away: ../away.java
                          rooted: /etc/passwd
                          gone: functions/gone.jar
                          slow: {code: functions/slow.java, timeout: 31s, runtime: jva}
                          slow: functions/slow.java
                          odd: {code: "a\\0b"}
                        """)
                .with("functions/slow.java", "")
                .with("en_US.yaml", BotFiles.GREETING);

        assertThat(files.problems())
                .containsExactly(
                        "bot.yaml:3:3: error: the function 'lost' has no code; expected functions/lost.java, a folder"
                                + " functions/lost/ or functions/lost with one of the endings .jar, .mjs, .js, .py; or say"
                                + " where with 'code'",
                        "bot.yaml:4:9: error: the path '../away.java' leaves the bot's folder; expected a path inside it,"
                                + " such as functions/book-hotel.java",
                        "bot.yaml:5:11: error: the path '/etc/passwd' leaves the bot's folder; expected a path inside it,"
                                + " such as functions/book-hotel.java",
                        "bot.yaml:6:9: error: there is no 'functions/gone.jar' in the bot's folder; expected a function's"
                                + " code",
                        "bot.yaml:7:46: error: expected a duration from 1s to 30s such as 3s, 10s or 30s, found '31s'",
                        "bot.yaml:7:60: error: unknown runtime 'jva'; expected one of java, nodejs, python,"
                                + " provided, http, aws-lambda; did you mean 'java'?",
                        "bot.yaml:8:3: error: duplicate 'slow'; it stands already in line 7",
                        "bot.yaml:9:15: error: not a path: 'a?b' (Nul character not allowed)");
    }

    @Test
    void checksWhatFunctionsMayUse() {
        BotFiles files = new BotFiles(folder)
                .with("bot.yaml", """
                        name: trips
                        functions:
                          a: {runtime: http}
                          b: {runtime: http, url: example.com/b}
                          c: {runtime: aws-lambda}
                          d: {code: functions/d.py, memory: 64}
                          e: {code: functions/d.py, concurrency: {reserved: 2, provisioned: 3}}
                          f: {code: functions/d.py, environment: {KEY: {env: A, file: b}}}
                        """)
                .with("functions/d.py", "")
                .with("en_US.yaml", BotFiles.GREETING);

        assertThat(files.problems())
                .containsExactly(
                        "bot.yaml:3:6: error: 'url' is missing; a function of the runtime http is called at one",
                        "bot.yaml:4:27: error: expected a URL that begins with https:// or http://, found 'example.com/b'",
                        "bot.yaml:5:6: error: 'arn' is missing; a function on AWS Lambda has one, or a name",
                        "bot.yaml:6:37: error: expected a whole number from 128 to 10240, found '64'",
                        "bot.yaml:7:69: error: expected a whole number from 0 to 2, found '3'",
                        "bot.yaml:8:48: error: expected either 'env', a variable of the service's own environment, or"
                                + " 'file'");
    }

    @Test
    void isolatesStrictlyOnlyWhatHasAProcess() {
        assertThat(new BotFiles(folder)
                        .with("bot.yaml", """
                                name: trips
                                functions:
                                  a: {code: functions/a.py, isolation: strict}
                                  b: {code: functions/b.java, isolation: strict}
                                  c: {runtime: http, url: "https://example.com", isolation: strict}
                                  d: {code: functions/a.py, isolation: strickt}
                                """)
                        .with("functions/a.py", "")
                        .with("functions/b.java", "")
                        .with("en_US.yaml", BotFiles.GREETING)
                        .problems())
                .containsExactly(
                        "bot.yaml:4:42: error: a function of the runtime java has no process of its own that could be"
                                + " isolated strictly; expected one of the runtimes nodejs, python, provided",
                        "bot.yaml:5:61: error: a function of the runtime http has no process of its own that could be"
                                + " isolated strictly; expected one of the runtimes nodejs, python, provided",
                        "bot.yaml:6:40: error: unknown isolation 'strickt'; expected one of standard, strict; did you"
                                + " mean 'strict'?");
    }

    @Test
    void checksWhatCallsFunctionsBesideHooks() {
        BotFiles files = new BotFiles(folder)
                .with("bot.yaml", """
                        name: trips
                        functions:
                          a: {code: functions/d.py, ephemeralStorage: 100, retry: {attempts: 3, maxAge: 7h}}
                          b: {code: functions/d.py, onSuccess: c, onFailure: z}
                          c: {code: functions/d.py, onFailure: b}
                          d:
                            events:
                              - rate(5 minute)
                              - schedule: cron(0 9 * * * *)
                              - {schedule: rate(1 day), zone: Berlin, missed: twice, input: "{a", batch: 3}
                              - {conversation: [turns], window: 1h}
                              - {schedule: rate(1 day), conversation: turn}
                        """)
                .with("functions/d.py", "")
                .with("en_US.yaml", BotFiles.GREETING);

        assertThat(files.problems())
                .containsExactly(
                        "bot.yaml:3:47: error: expected a whole number from 512 to 10240, found '100'",
                        "bot.yaml:3:70: error: expected a whole number from 0 to 2, found '3'",
                        "bot.yaml:3:81: error: expected a duration from 1m to 6h such as 90s or 5m, found '7h'",
                        "bot.yaml:4:40: error: what is told of how 'b' ended leads to 'b' again; have it end somewhere",
                        "bot.yaml:4:54: error: unknown function 'z'; expected one of a, b, c, d; did you mean 'a'?",
                        "bot.yaml:5:40: error: what is told of how 'c' ended leads to 'c' again; have it end somewhere",
                        "bot.yaml:8:9: error: expected rate(5 minutes), found 'rate(5 minute)'",
                        "bot.yaml:9:19: error: a cron expression has '?' for either the day of the month or the day of"
                                + " the week, found '*' and '*'",
                        "bot.yaml:10:39: error: expected a time zone such as Europe/Berlin, found 'Berlin'",
                        "bot.yaml:10:55: error: unknown way with missed runs 'twice'; expected one of skip, once",
                        "bot.yaml:10:69: error: expected an event in JSON such as '{\"report\": \"daily\"}', found '{a'",
                        "bot.yaml:10:75: error: 'batch' is none of the keys of a schedule",
                        "bot.yaml:11:25: error: unknown event of conversations 'turns'; expected one of turn,"
                                + " intentFulfilled, intentFailed, missedUtterance, sessionEnded; did you mean 'turn'?",
                        "bot.yaml:11:41: error: expected a duration from 0s to 5m such as 30s, 90s or 5m, found '1h'",
                        "bot.yaml:12:9: error: expected either 'schedule' or 'conversation'");
    }

    @Test
    void seesThroughSymbolicLinks(@TempDir Path elsewhere) throws IOException {
        BotFiles files = new BotFiles(folder)
                .with("bot.yaml", "name: trips\nfunctions: {greet: }\n")
                .with("functions/README.md", "")
                .with("en_US.yaml", BotFiles.GREETING);
        Files.createSymbolicLink(folder.resolve("functions/greet"), elsewhere);

        assertThat(files.problems())
                .containsExactly(
                        "bot.yaml:2:13: error: the path 'functions/greet' leaves the bot's folder; expected a path"
                                + " inside it, such as functions/book-hotel.java");
    }

    @Test
    void throwsAllErrorsToWhoeverNeedsTheBot() {
        ReadBot read =
                new BotFiles(folder).with("bot.yaml", "id: x\nintents: {}").read();

        assertThatThrownBy(read::orThrow)
                .isInstanceOfSatisfying(
                        InvalidBot.class, e -> assertThat(e.problems()).hasSize(3))
                .hasMessageContaining("bot.yaml:1:1: error: 'name' is missing")
                .hasMessageContaining("bot.yaml:2:10: error: expected a map of intents");
    }
}
