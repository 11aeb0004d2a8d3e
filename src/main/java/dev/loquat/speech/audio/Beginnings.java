package dev.loquat.speech.audio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The first bytes of files, which tell formats apart. */
final class Beginnings {

    private record Mark(int at, String bytes) {}

    /** How files begin that people send by mistake. */
    private static final Map<Mark, String> NOT_READ = new LinkedHashMap<>();

    static {
        NOT_READ.put(new Mark(4, "ftyp"), "an MP4 file");
        NOT_READ.put(new Mark(0, "FORM"), "an AIFF file");
        NOT_READ.put(new Mark(0, "#!AMR"), "an AMR file");
        NOT_READ.put(new Mark(0, "0&\u00B2u"), "a Windows Media file");
        NOT_READ.put(new Mark(0, "\u00FF\u00F1"), "an AAC file");
    }

    private Beginnings() {}

    /** Whether these bytes are there, each character being one. */
    static boolean match(byte[] bytes, int at, String expected) {
        for (int i = 0; i < expected.length(); i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xFF) != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** What a file is that is known but not read. */
    static Optional<String> notRead(byte[] bytes) {
        return NOT_READ.entrySet().stream()
                .filter(format ->
                        match(bytes, format.getKey().at(), format.getKey().bytes()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The first bytes as text, for messages. */
    static String show(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(12, bytes.length); i++) {
            text.append(bytes[i] >= ' ' && bytes[i] < 127 ? (char) bytes[i] : '.');
        }
        return "'" + text + "'";
    }
}
