package dev.loquat.fulfillment.process;

import java.util.function.BooleanSupplier;

/** How many processes there may be, of all functions together. When there is no room, what is idle has to go. */
final class Capacity {

    private final int most;
    private final BooleanSupplier makeRoom;
    private int taken;

    /**
     * @param makeRoom ends something idle, which gives its place back, and says whether there was anything
     */
    Capacity(int most, BooleanSupplier makeRoom) {
        this.most = most;
        this.makeRoom = makeRoom;
    }

    /** Takes a place; returns false when there is none. */
    boolean take() {
        while (!takeFree()) {
            if (!makeRoom.getAsBoolean()) {
                return takeFree();
            }
        }
        return true;
    }

    synchronized void give() {
        taken--;
    }

    private synchronized boolean takeFree() {
        if (taken >= most) {
            return false;
        }
        taken++;
        return true;
    }
}
