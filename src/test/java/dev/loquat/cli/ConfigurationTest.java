package dev.loquat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** How the options of a command and the configuration rank. */
class ConfigurationTest {

    private final Properties before = (Properties) System.getProperties().clone();

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        System.setProperties(before);
    }

    @Test
    void aConfiguredBotsFolderWinsOverTheOneInTheWorkingFolder() {
        System.setProperty("loquat.bots", folder.toString());

        assertThat(configured("serve")).contains("loquat.bots=" + folder);
    }

    @Test
    void theBotsFolderInTheWorkingFolderIsTheDefault() {
        assertThat(configured("serve"))
                .contains("loquat.bots=" + Path.of("bots").toAbsolutePath());
    }

    @Test
    void theConfiguredAddressAndPortStandUntilAnOptionSaysOtherwise() {
        System.setProperty("quarkus.http.port", "9001");

        assertThat(configured("serve")).contains("quarkus.http.port=9001");
        assertThat(configured("serve", "--port", "9002", "--host", "0.0.0.0"))
                .contains("quarkus.http.port=9002", "quarkus.http.host=0.0.0.0");
    }

    private static List<String> configured(String... arguments) {
        CommandLine.ParseResult parsed = Main.commandLine().parseArgs(arguments);
        ((ServeCommand) parsed.subcommand().commandSpec().userObject()).configure();
        List<String> properties = new ArrayList<>();
        System.getProperties().forEach((key, value) -> properties.add(key + "=" + value));
        return properties;
    }
}
