package dev.loquat.exchange.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loquat.exchange.Fixture;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

    private static final Fixture FILES = new Fixture(Map.of("bot/Bot.json", bytes("{}")));

    @TempDir
    Path folder;

    @Test
    void readsAZipAndAFolderAlike() {
        Path unpacked = folder.resolve("unpacked");

        assertThat(read(FILES.zip(folder)).text("bot/Bot.json")).isEqualTo("{}");
        assertThat(read(FILES.unpacked(unpacked)).text("bot/Bot.json")).isEqualTo("{}");
    }

    @Test
    void knowsAZipByItsFirstBytesAndNotByItsName() throws IOException {
        Path renamed = Files.move(FILES.zip(folder), folder.resolve("export.bin"));

        assertThat(read(renamed).paths()).containsExactly("bot/Bot.json");
    }

    @Test
    void passesOverWhatCannotDescribeABot() {
        Fixture files = FILES.with("README.md", "# Read me")
                .with("__MACOSX/bot/._Bot.json", "\0\5\7")
                .with("bot/._Bot.json", "\0\5\7")
                .with("logo.png", "PNG");

        assertThat(read(files.zip(folder)).paths()).containsExactly("bot/Bot.json");
    }

    @Test
    void readsOverAByteOrderMark() throws IOException {
        Path utf16 = Files.write(
                folder.resolve("utf16.json"), "\uFEFF{\"name\": \"Zoë\"}".getBytes(StandardCharsets.UTF_16LE));

        assertThat(read(FILES.withByteOrderMarks().zip(folder)).text("bot/Bot.json"))
                .isEqualTo("{}");
        assertThat(read(utf16).text("utf16.json")).isEqualTo("{\"name\": \"Zoë\"}");
    }

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMethod.class,
            names = {"AES", "ZIP_STANDARD"})
    void opensAZipWithItsPassword(EncryptionMethod method) {
        Path locked = FILES.zip(folder, "sesame", method);

        assertThat(Archive.read(locked, Optional.of("sesame")).text("bot/Bot.json"))
                .isEqualTo("{}");
        assertThatExceptionOfType(InvalidArchive.class)
                .isThrownBy(() -> Archive.read(locked, Optional.of("sesam")))
                .withMessageContaining("password");
        assertThatExceptionOfType(InvalidArchive.class)
                .isThrownBy(() -> read(locked))
                .withMessageContaining("is locked with a password; say it with --password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../Bot.json", "bot/../../Bot.json", "/etc/Bot.json", "..\\Bot.json", "C:\\Bot.json"})
    void refusesAPathThatLeadsOutOfTheArchive(String path) throws IOException {
        Path zip = zip(path, out -> out.write(bytes("{}")));

        assertThatExceptionOfType(InvalidArchive.class)
                .isThrownBy(() -> read(zip))
                .withMessageContaining("leads out of the archive");
    }

    @Test
    void stopsReadingABombAtItsBounds() throws IOException {
        byte[] megabyte = new byte[1 << 20];
        Path bomb = zip("Bot.json", out -> {
            for (int i = 0; i <= Limits.MAX_FILE_BYTES >> 20; i++) {
                out.write(megabyte);
            }
        });

        assertThat(bomb).satisfies(file -> assertThat(Files.size(file)).isLessThan(1 << 20));
        assertThatExceptionOfType(InvalidArchive.class)
                .isThrownBy(() -> read(bomb))
                .withMessageContaining("too large at Bot.json");
    }

    @Test
    void saysWhatIsWrongWithADamagedZip() throws IOException {
        Path damaged = Files.write(folder.resolve("damaged.zip"), bytes("PK and nothing else"));

        assertThatExceptionOfType(InvalidArchive.class)
                .isThrownBy(() -> read(damaged))
                .withMessageContaining("cannot read the ZIP archive");
    }

    @Test
    void readsPathsAsWindowsWritesThem() throws IOException {
        assertThat(read(zip("bot\\Bot.json", out -> out.write(bytes("{}")))).paths())
                .containsExactly("bot/Bot.json");
    }

    @Test
    void saysThatAFileIsOnlyCalledAZip() throws IOException {
        Path page = Files.write(folder.resolve("export.zip"), bytes("<html>Sign in</html>"));

        assertThatExceptionOfType(InvalidArchive.class)
                .isThrownBy(() -> read(page))
                .withMessageContaining("is no ZIP archive, though it is called one");
    }

    @Test
    void saysThatAZipHasNothingInIt() {
        Path empty = new Fixture(Map.of()).zip(folder);

        assertThatExceptionOfType(InvalidArchive.class)
                .isThrownBy(() -> read(empty))
                .withMessageContaining("a ZIP archive with nothing in it");
    }

    @Test
    void saysThatTheExportIsInAnArchiveWithinTheArchive() throws IOException {
        Path packedTwice = zip("mail/export.zip", out -> out.write(Files.readAllBytes(FILES.zip(folder))));

        assertThatExceptionOfType(InvalidArchive.class)
                .isThrownBy(() -> read(packedTwice))
                .withMessageContaining("has the archive mail/export.zip in it: unpack it");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThatExceptionOfType(InvalidArchive.class)
                .isThrownBy(() -> read(folder.resolve("nothing.zip")))
                .withMessageContaining("does not exist");
    }

    private Path zip(String path, Content content) throws IOException {
        Path zip = folder.resolve("made.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(path));
            content.write(out);
            out.closeEntry();
        }
        return zip;
    }

    private static Archive read(Path source) {
        return Archive.read(source, Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }
}
