package dev.loquat.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.channel.access.AccessConfig;
import dev.loquat.runtime.LoquatConfig;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The configuration page and the configuration say the same. */
class ConfigurationPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.*-]+)` \\| ([^|]*) \\|");

    private final Map<String, String> documented = rows();

    @Test
    void documentsEveryKeyAndNoOther() {
        TreeSet<String> keys = new TreeSet<>();
        Stream.of(LoquatConfig.class, ChannelConfig.class, AccessConfig.class)
                .map(ConfigClass::configClass)
                .flatMap(mapping -> ConfigMappings.getProperties(mapping).keySet().stream())
                .filter(key -> !key.endsWith("[*]"))
                .forEach(keys::add);

        assertThat(documented.keySet().stream().filter(key -> key.startsWith("loquat.")))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void tellsTheDefaultsThatApply() {
        SmallRyeConfig defaults = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(LoquatConfig.class)
                .withMapping(ChannelConfig.class)
                .withMapping(AccessConfig.class)
                .build();

        assertThat(documented).allSatisfy((key, value) -> {
            if (key.startsWith("loquat.") && !key.contains("*")) {
                String applies = defaults.getConfigValue(key).getValue();
                assertThat(value).isEqualTo(applies == null ? value : "`" + applies + "`");
            }
        });
    }

    @Test
    void tellsTheServersOwnSettings() throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            settings.load(file);
        }

        assertThat(documented).allSatisfy((key, value) -> {
            String set = settings.getProperty(key);
            assertThat(value).isEqualTo(set == null ? value : "`" + set + "`");
        });
    }

    private static Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        try {
            Matcher row = ROW.matcher(Files.readString(Path.of("docs/configuration.md")));
            while (row.find()) {
                rows.put(row.group(1), row.group(2));
            }
        } catch (IOException e) {
            throw new AssertionError("docs/configuration.md", e);
        }
        return rows;
    }
}
