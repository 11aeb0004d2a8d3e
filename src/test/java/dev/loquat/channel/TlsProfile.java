package dev.loquat.channel;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@link ScriptedConversations} behind TLS, with a certificate that the JDK's own tool has just made. */
public final class TlsProfile implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ScriptedConversations.class);
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Certificate.class));
    }

    /** A key store with a certificate that nobody has signed. */
    public static final class Certificate implements QuarkusTestResourceLifecycleManager {

        private static final String PASSWORD = "changeit";

        private final Path store = Path.of("target", "tls", "server.p12").toAbsolutePath();

        @Override
        public Map<String, String> start() {
            try {
                Files.createDirectories(store.getParent());
                Files.deleteIfExists(store);
                make();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
            return Map.of(
                    "quarkus.http.ssl.certificate.key-store-file",
                    store.toString(),
                    "quarkus.http.ssl.certificate.key-store-password",
                    PASSWORD,
                    "quarkus.http.test-ssl-port",
                    "0");
        }

        private void make() throws IOException, InterruptedException {
            int made = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "server",
                            "-keyalg",
                            "RSA",
                            "-keysize",
                            "2048",
                            "-dname",
                            "CN=localhost",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            PASSWORD)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (made != 0) {
                throw new AssertionError("keytool made no certificate");
            }
        }

        @Override
        public void stop() {}
    }
}
