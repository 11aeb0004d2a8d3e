package dev.loquat.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.speech.AudioRejected;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Real files, damaged in every way: they are read, or rejected in words. */
class AudioFormatsPropertyTest {

    /** Most of a format's arithmetic is in its first bytes. */
    private static final int HEAD = 300;

    private final AudioReader reader = new AudioReader();

    @Property(tries = 600)
    void aFileCutAnywhereIsReadOrRejected(@ForAll("files") String file, @ForAll @DoubleRange(max = 1) double share) {
        byte[] bytes = Lattes.bytes(file);

        readOrReject(Arrays.copyOf(bytes, (int) (bytes.length * share)));
    }

    @Property(tries = 2000)
    void aFileWithAWildHeaderIsReadOrRejected(
            @ForAll("files") String file,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = HEAD) Integer> places,
            @ForAll byte value) {
        byte[] bytes = Lattes.bytes(file);
        places.forEach(place -> bytes[place] = value);

        readOrReject(bytes);
    }

    @Property(tries = 1000)
    void aFileWithWildBytesAnywhereIsReadOrRejected(
            @ForAll("files") String file,
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(max = 0.99) Double> places,
            @ForAll byte value) {
        byte[] bytes = Lattes.bytes(file);
        places.forEach(place -> bytes[(int) (bytes.length * place)] ^= value);

        readOrReject(bytes);
    }

    @Property(tries = 500)
    void aFileWithAPieceMissingIsReadOrRejected(
            @ForAll("files") String file,
            @ForAll @DoubleRange(max = 0.99) double place,
            @ForAll @IntRange(max = 500) int gap) {
        byte[] bytes = Lattes.bytes(file);
        int from = (int) (bytes.length * place);
        int behind = Math.min(bytes.length, from + gap);
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (behind - from));
        System.arraycopy(bytes, behind, shorter, from, bytes.length - behind);

        readOrReject(shorter);
    }

    @Property(tries = 500)
    void bytesBehindAnyMarkAreReadOrRejected(@ForAll("marks") String mark, @ForAll @Size(max = 2000) byte[] bytes) {
        byte[] marked = bytes.clone();
        for (int i = 0; i < Math.min(mark.length(), bytes.length); i++) {
            marked[i] = (byte) mark.charAt(i);
        }

        readOrReject(marked);
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(Lattes.FILES);
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.of(
                "fLaC\u0000\u0000\u0000\"", "OggS", "ID3\u0004", "\u00FF\u00FB\u0090d", "\u001AE\u00DF\u00A3", "RIFF");
    }

    private void readOrReject(byte[] bytes) {
        for (String contentType : List.of("audio/webm", Lattes.LEX_OPUS)) {
            try {
                assertThat(reader.read(bytes, contentType).count()).isPositive();
            } catch (AudioRejected rejected) {
                assertThat(rejected.getMessage()).contains(". ").doesNotContain("null");
            }
        }
    }
}
