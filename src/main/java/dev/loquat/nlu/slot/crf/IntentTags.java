package dev.loquat.nlu.slot.crf;

import java.util.Arrays;
import java.util.List;

/**
 * The tags of one intent among those of its locale. Slots of the same name and type share their weights between intents, but a
 * tagging of an intent knows no other intent's tags, in training and afterwards.
 *
 * @param tags the intent's own
 * @param ofLocale which tag of the locale each of them is
 * @param ofIntent which of them each tag of the locale is
 * @param shape of the intent's own weights
 * @param places where they stand among the locale's
 */
@SuppressWarnings("ArrayRecordComponent") // Read only.
record IntentTags(TagSet tags, int[] ofLocale, int[] ofIntent, CrfShape shape, int[] places) {

    /** In {@link #ofIntent}, a tag of other intents. */
    static final int NONE = -1;

    static IntentTags of(TagSet tags, List<Integer> slotsOfLocale, CrfShape locale) {
        int[] ofLocale = new int[tags.size()];
        for (int slot = 0; slot < slotsOfLocale.size(); slot++) {
            ofLocale[TagSet.begin(slot)] = TagSet.begin(slotsOfLocale.get(slot));
            ofLocale[TagSet.inside(slot)] = TagSet.inside(slotsOfLocale.get(slot));
        }
        int[] ofIntent = new int[locale.tags()];
        Arrays.fill(ofIntent, NONE);
        for (int tag = 0; tag < ofLocale.length; tag++) {
            ofIntent[ofLocale[tag]] = tag;
        }
        CrfShape shape = new CrfShape(tags.size(), locale.dimension());
        return new IntentTags(tags, ofLocale, ofIntent, shape, locale.placesOf(ofLocale));
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
