package dev.loquat.speech.audio;

/** The header of a frame of MPEG audio, layer III: four bytes that tell how long the frame is. */
final class Mp3Frame {

    /** Kilobits a second by the header's four bits: of MPEG-1, and of the versions with half the rates. */
    private static final int[][] BIT_RATES = {
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    };

    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int LAYER_3 = 1;

    private Mp3Frame() {}

    /** How many bytes the frame has that begins here; 0 when none does. */
    static int length(byte[] bytes, int at) {
        if (at + 4 > bytes.length || (bytes[at] & 0xFF) != 0xFF || (bytes[at + 1] & 0xE0) != 0xE0) {
            return 0;
        }
        // MPEG-2.5, reserved, MPEG-2, MPEG-1.
        int version = bytes[at + 1] >> 3 & 3;
        int layer = bytes[at + 1] >> 1 & 3;
        int bitRate = bytes[at + 2] >> 4 & 15;
        int rate = bytes[at + 2] >> 2 & 3;
        if (version == 1 || layer != LAYER_3 || bitRate == 0 || bitRate == 15 || rate == 3) {
            return 0;
        }
        int half = version == 3 ? 0 : 1;
        int quarter = version == 0 ? 1 : 0;
        int padding = bytes[at + 2] >> 1 & 1;
        return (144_000 >> half) * BIT_RATES[half][bitRate] / (RATES[rate] >> (half + quarter)) + padding;
    }
}
