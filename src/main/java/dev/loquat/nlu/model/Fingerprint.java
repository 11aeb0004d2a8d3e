package dev.loquat.nlu.model;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A hash of all that training reads: utterances, slots and slot types of a locale, the encoder, the pipeline and the version of
 * the trainer. Messages and hooks are not in it, so that rewording a prompt trains nothing.
 */
final class Fingerprint {

    /** Counted up whenever the same definition would give another model. */
    static final int TRAINER_VERSION = 8;

    private final StringBuilder read = new StringBuilder();

    private Fingerprint() {}

    static String of(BotLocale locale, Pipeline pipeline, String encoder) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add("trainer", Integer.toString(TRAINER_VERSION), pipeline.id(), encoder, locale.id());
        locale.intents().forEach(fingerprint::add);
        locale.slotTypes().forEach(fingerprint::add);
        return fingerprint.hash();
    }

    private void add(Intent intent) {
        add("intent", intent.name(), intent.parent().orElse(""));
        intent.utterances().forEach(utterance -> add("utterance", utterance.source()));
        intent.questions().forEach(known -> known.questions().forEach(question -> add("question", question)));
        intent.slots().forEach(this::add);
    }

    private void add(Slot slot) {
        add("slot", slot.name(), slot.type(), Boolean.toString(slot.allowsMultipleValues()));
        slot.utterances().forEach(utterance -> add("answer", utterance.source()));
    }

    private void add(SlotType type) {
        add(
                "type",
                type.name(),
                type.parent().orElse(""),
                type.resolution().name(),
                type.pattern().orElse(""));
        type.values().forEach(value -> {
            add("value", value.value());
            value.synonyms().forEach(synonym -> add("synonym", synonym));
        });
    }

    /** Each part is preceded by its length, so that no two definitions read the same. */
    private void add(String... parts) {
        for (String part : parts) {
            read.append(part.length()).append(':').append(part);
        }
        read.append('\n');
    }

    private String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(read.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
