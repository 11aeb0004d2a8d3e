package dev.loquat.nlu.model;

import java.util.Locale;

/** How understanding works; configured as {@code loquat.nlu.pipeline}. */
public enum Pipeline {
    /** Sentence vectors from an ONNX encoder beside terms, and softmax regression. */
    ENCODER,
    /** OpenNLP's document categoriser over terms: for locales without an encoder and machines too small for one. */
    OPENNLP;

    /** The name in configuration and manifests. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
