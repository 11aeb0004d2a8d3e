package dev.loquat.speech.audio;

import java.io.IOException;

/**
 * Guards against codebooks that are larger than any encoder's: JOrbis makes room for what a header of a few bytes claims,
 * which can be gigabytes, and looks for the root of their size for ever when their dimensions are none or overflow its integers. Wherever the header has the mark that codebooks begin with, at any bit, what follows is taken for
 * one (Vorbis I specification, section 3.2.1), so that none is overlooked.
 */
final class VorbisSetup {

    private static final int MARK = 0x564342;
    /** Entries of all books, and numbers in one; libvorbis has fewer than a tenth of either. */
    private static final long MOST = 1 << 20;

    /** Up to here two to the power of them, or three where there are entries for it, is an int; libvorbis has 8 at most. */
    private static final long MOST_DIMENSIONS = 16;

    private VorbisSetup() {}

    /**
     * Lets honest headers pass.
     *
     * @throws IOException when the codebooks claim too much
     */
    static void requireModest(byte[] setup) throws IOException {
        long entries = 0;
        for (long bit = 0; bit + 64 <= 8L * setup.length; bit++) {
            if (bits(setup, bit, 24) == MARK) {
                long dimensions = bits(setup, bit + 24, 16);
                long inThisBook = bits(setup, bit + 40, 24);
                entries += inThisBook;
                if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
                    throw new IOException("its codebooks claim " + dimensions + " dimensions");
                }
                if (entries > MOST || inThisBook * dimensions > MOST) {
                    throw new IOException("its codebooks claim more than " + MOST + " entries");
                }
            }
        }
    }

    /** So many bits from a place on; Vorbis counts from the lowest bit of a byte. */
    private static long bits(byte[] bytes, long from, int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            long bit = from + i;
            value |= (long) (bytes[(int) (bit >> 3)] >> (bit & 7) & 1) << i;
        }
        return value;
    }
}
