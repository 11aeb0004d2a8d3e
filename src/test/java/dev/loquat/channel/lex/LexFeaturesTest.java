package dev.loquat.channel.lex;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import dev.loquat.channel.FeatureBotsProfile;
import dev.loquat.channel.FeatureClock;
import dev.loquat.evaluation.ConversationDynamicTests;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Lex V2's features, a conversation for each: over HTTP, from the request to the saved session, by the AWS SDK for Java. */
@QuarkusTest
@TestProfile(FeatureBotsProfile.class)
class LexFeaturesTest {

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @Inject
    FeatureClock clock;

    @AfterEach
    void itIsNowAgain() {
        clock.goOn();
    }

    @TestFactory
    List<DynamicContainer> conversationsGoAsTheSpecificationSays() throws IOException {
        try (Stream<Path> bots = Files.list(FeatureBotsProfile.BOTS)) {
            return bots.filter(Files::isDirectory)
                    .sorted()
                    .map(this::conversations)
                    .toList();
        }
    }

    private DynamicContainer conversations(Path bot) {
        String name = bot.getFileName().toString();
        return dynamicContainer(name, ConversationDynamicTests.of(bot, new BotOverHttp(server, name, clock)));
    }
}
