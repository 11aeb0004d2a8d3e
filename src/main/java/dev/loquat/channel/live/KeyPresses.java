package dev.loquat.channel.live;

import dev.loquat.bot.PromptAttempt.Dtmf;

/** The keys of a telephone that the user has pressed so far. For one thread at a time. */
final class KeyPresses {

    private final StringBuilder pressed = new StringBuilder();

    /**
     * Takes one key; returns whether the keys are complete with it: it was the one that ends them, or there may be no more.
     *
     * @param rules how keys are read
     */
    boolean press(char key, Dtmf rules) {
        if (rules.endKey().indexOf(key) >= 0) {
            return true;
        }
        if (rules.deletionKey().indexOf(key) >= 0) {
            pressed.setLength(0);
            return false;
        }
        pressed.append(key);
        return pressed.length() >= rules.most();
    }

    boolean isEmpty() {
        return pressed.isEmpty();
    }

    /** What was pressed, and nothing is from then on. */
    String take() {
        String keys = pressed.toString();
        pressed.setLength(0);
        return keys;
    }
}
