package dev.loquat.dialog;

/** What the engine has to know to go on when a function has run. Who calls the function hands it back as it is. */
public final class Resumption {

    private final Point point;
    private final Trail trail;

    /**
     * @param point where the path goes on
     * @param trail what the turn has come through so far
     */
    Resumption(Point point, Trail trail) {
        this.point = point;
        this.trail = trail;
    }

    Point point() {
        return point;
    }

    Trail trail() {
        return trail;
    }
}
