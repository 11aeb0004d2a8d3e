package dev.loquat.nlu.slot.crf;

/**
 * Where the weights of so many tags stand in one array: transitions, then for each dimension of a word's vector the weights of
 * the tags at the word, behind it and before it, then for each dimension of the sentence's vector.
 *
 * @param tags how many tags there are
 * @param dimension how many numbers a vector has
 */
record CrfShape(int tags, int dimension) {

    int words() {
        return Transitions.size(tags);
    }

    int sentence() {
        return words() + 3 * tags * dimension;
    }

    int size() {
        return sentence() + tags * dimension;
    }

    /**
     * Where the weights of some of the tags stand, in the order in which a shape of only these has them.
     *
     * @param some the tags
     */
    int[] placesOf(int[] some) {
        CrfShape part = new CrfShape(some.length, dimension);
        int[] places = new int[part.size()];
        int at = 0;
        for (int from : some) {
            at = put(places, at, from * tags, some);
        }
        at = put(places, at, tags * tags, some);
        for (int row = 0; row < 4 * dimension; row++) {
            at = put(places, at, words() + row * tags, some);
        }
        return places;
    }

    private static int put(int[] places, int at, int rowStart, int[] some) {
        for (int i = 0; i < some.length; i++) {
            places[at + i] = rowStart + some[i];
        }
        return at + some.length;
    }
}
