package dev.loquat.channel.live;

import dev.loquat.channel.live.Timers.Timer;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.turn.Reminder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Says what is to be said while the bot waits, each thing at its time, until it waits no more. Any number of threads may use it. */
final class Announcements {

    private final Timers timers;
    private final List<Timer> due = new ArrayList<>();
    private boolean isOver;

    Announcements(Timers timers) {
        this.timers = timers;
    }

    /**
     * From now on this is said at its time.
     *
     * @param voice says it; one thing is said at a time
     */
    synchronized void begin(Reminder reminder, Consumer<List<MessageChoice>> voice) {
        schedule(reminder, voice, 0, reminder.first());
    }

    /** Nothing is said from now on; what is being said is said to its end first. */
    synchronized void end() {
        isOver = true;
        due.forEach(Timer::cancel);
        due.clear();
    }

    /** The delays add up to what is left until it is said no more. */
    private void schedule(Reminder reminder, Consumer<List<MessageChoice>> voice, int time, Duration delay) {
        Duration elapsed = reminder.every()
                .map(pause -> reminder.first().plus(pause.multipliedBy(time)))
                .orElseGet(reminder::first);
        if (reminder.until().filter(limit -> elapsed.compareTo(limit) > 0).isEmpty()) {
            due.add(timers.after(delay, () -> say(reminder, voice, time)));
        }
    }

    private synchronized void say(Reminder reminder, Consumer<List<MessageChoice>> voice, int time) {
        if (isOver) {
            return;
        }
        voice.accept(reminder.messages(time));
        reminder.every().ifPresent(pause -> schedule(reminder, voice, time + 1, pause));
    }
}
