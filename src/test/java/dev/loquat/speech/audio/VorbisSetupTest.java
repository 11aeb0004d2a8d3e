package dev.loquat.speech.audio;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VorbisSetupTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 17, 65_535})
    void turnsAwayCodebooksWhoseSizeHasNoRootToBeFound(int dimensions) {
        assertThatThrownBy(() -> VorbisSetup.requireModest(book(dimensions, 16)))
                .isInstanceOf(IOException.class)
                .hasMessage("its codebooks claim " + dimensions + " dimensions");
    }

    @Test
    void turnsAwayCodebooksThatClaimMoreThanAnyEncoderWrites() {
        assertThatThrownBy(() -> VorbisSetup.requireModest(book(2, 1 << 23)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("entries");
    }

    @Test
    void letsOthersPass() {
        assertThatCode(() -> VorbisSetup.requireModest(book(8, 6_561))).doesNotThrowAnyException();
    }

    /** The mark of a codebook, its dimensions and its entries, as a setup header has them. */
    private static byte[] book(int dimensions, int entries) {
        ByteBuffer bytes = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x42)
                .put((byte) 0x43)
                .put((byte) 0x56)
                .putShort((short) dimensions)
                .putInt(entries);
        return bytes.array();
    }
}
