package dev.loquat.channel.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.Installed;
import dev.loquat.channel.ScriptedBotProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Drives the page once, and leaves pictures of it in {@code target/page}. */
@QuarkusTest
@TestProfile(ScriptedBotProfile.class)
class PageTest {

    @TestHTTPResource("/?bot=book-trip&say=book+a+hotel&say=Chicago")
    URI conversation = URI.create("http://replaced.by.quarkus");

    @Test
    void holdsAConversationAndShowsHowItWasUnderstood(@TempDir(cleanup = CleanupMode.NEVER) Path profile)
            throws Exception {
        Optional<Path> browser = Chromium.executable();
        Installed.requireOrSkip("chromium", browser.isPresent());

        try (Chromium page = Chromium.start(browser.orElseThrow(), profile)) {
            page.open(conversation);
            assertThat(text(page, "log")).contains("Which city?", "Shall I book it?");
            assertThat(text(page, "details")).contains("BookHotel", "0.91", "Chicago", "ConfirmIntent", "template:");
            assertThat(page.evaluate("document.querySelector('meter').value").asDouble())
                    .isEqualTo(0.91);

            page.evaluate("document.getElementById('text').value = '<img src=x onerror=alert(1)>';"
                    + "document.getElementById('form').requestSubmit()");
            page.awaitTrue("document.querySelectorAll('#log .bot').length === 3");
            assertThat(text(page, "log")).contains("<img src=x onerror=alert(1)>");
            assertThat(page.evaluate("document.querySelectorAll('#log img').length")
                            .asInt())
                    .isZero();

            page.evaluate("sayAudio(new Blob([new Uint8Array(4000).fill(7)]))");
            page.awaitTrue("document.querySelectorAll('#log .bot').length === 4");
            assertThat(text(page, "log")).contains("Spoken: book a hotel");

            picture(page, "desktop", 1280, 800);
            picture(page, "phone", 360, 740);
            assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
                    .isLessThanOrEqualTo(360);
        }
    }

    private static String text(Chromium page, String id) throws Exception {
        return page.evaluate("document.getElementById('" + id + "').textContent")
                .asText();
    }

    private static void picture(Chromium page, String name, int width, int height) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "page"));
        page.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 400));
        for (String scheme : List.of("light", "dark")) {
            page.call(
                    "Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
            String png = page.call("Page.captureScreenshot", Map.of("captureBeyondViewport", width < 400))
                    .path("data")
                    .asText();
            Files.write(
                    folder.resolve(name + "-" + scheme + ".png"),
                    Base64.getDecoder().decode(png));
        }
    }
}
