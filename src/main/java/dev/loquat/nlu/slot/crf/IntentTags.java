package dev.loquat.nlu.slot.crf;

import java.util.List;

/**
 * The tags of one intent among those of its locale. Slots of the same name and type share their weights between intents, but a
 * tagging of an intent knows no other intent's tags, in training and afterwards.
 */
@SuppressWarnings("ArrayRecordComponent") // Read only.
record IntentTags(TagSet tags, int[] ofLocale, CrfShape shape, int[] places) {

    static IntentTags of(TagSet tags, List<Integer> slotsOfLocale, CrfShape locale) {
        int[] ofLocale = new int[tags.size()];
        for (int slot = 0; slot < slotsOfLocale.size(); slot++) {
            ofLocale[TagSet.begin(slot)] = TagSet.begin(slotsOfLocale.get(slot));
            ofLocale[TagSet.inside(slot)] = TagSet.inside(slotsOfLocale.get(slot));
        }
        CrfShape shape = new CrfShape(tags.size(), locale.dimension());
        return new IntentTags(tags, ofLocale, shape, locale.placesOf(ofLocale));
    }

    int size() {
        return tags.size();
    }

    /** The intent's own weights out of the locale's. */
    float[] weights(float[] ofLocale) {
        float[] own = new float[places.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = ofLocale[places[i]];
        }
        return own;
    }
}
