package dev.loquat.nlu.intent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Minimises a smooth function by limited-memory BFGS: the two-loop recursion of Nocedal and Wright, "Numerical Optimization",
 * algorithm 7.4, with backtracking until Armijo's condition holds. Single-threaded and without randomness, so that the same
 * examples always give the same model.
 */
final class Lbfgs {

    private static final int MEMORY = 10;
    private static final double SUFFICIENT_DECREASE = 1e-4;
    private static final int MAX_BACKTRACKS = 30;

    private final int maxIterations;
    private final double tolerance;
    private final Deque<Step> memory = new ArrayDeque<>();

    private Lbfgs(int maxIterations, double tolerance) {
        this.maxIterations = maxIterations;
        this.tolerance = tolerance;
    }

    /**
     * Where the function, started at zero, is lowest, or as low as it came within the iterations.
     *
     * @param tolerance a step that lowers a value below 1 by less than this, or a larger one by less than this part of it, is
     *     the last
     */
    static double[] minimize(Function function, int maxIterations, double tolerance) {
        return new Lbfgs(maxIterations, tolerance).minimize(function);
    }

    private double[] minimize(Function function) {
        double[] point = new double[function.dimension()];
        double[] gradient = new double[point.length];
        double value = function.evaluate(point, gradient);
        boolean isFlat = dot(gradient, gradient) == 0;
        for (int i = 0; i < maxIterations && !isFlat; i++) {
            double[] direction = direction(gradient);
            double[] next = new double[point.length];
            double[] nextGradient = new double[point.length];
            double nextValue = lineSearch(function, point, value, gradient, direction, next, nextGradient);
            if (!(nextValue < value)) {
                break;
            }
            isFlat = value - nextValue < tolerance * Math.max(1, Math.abs(nextValue));
            remember(point, next, gradient, nextGradient);
            point = next;
            gradient = nextGradient;
            value = nextValue;
        }
        return point;
    }

    private double lineSearch(
            Function function,
            double[] point,
            double value,
            double[] gradient,
            double[] direction,
            double[] next,
            double[] nextGradient) {
        double slope = dot(gradient, direction);
        double length = memory.isEmpty() ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
        double nextValue = value;
        for (int i = 0; i < MAX_BACKTRACKS; i++) {
            for (int j = 0; j < point.length; j++) {
                next[j] = point[j] + length * direction[j];
            }
            nextValue = function.evaluate(next, nextGradient);
            if (nextValue <= value + SUFFICIENT_DECREASE * length * slope) {
                return nextValue;
            }
            length /= 2;
        }
        return nextValue;
    }

    private double[] direction(double[] gradient) {
        double[] direction = gradient.clone();
        double[] alphas = new double[memory.size()];
        int i = memory.size();
        for (Iterator<Step> newestFirst = memory.descendingIterator(); newestFirst.hasNext(); ) {
            Step step = newestFirst.next();
            alphas[--i] = dot(step.moved, direction) / step.curvature;
            add(direction, -alphas[i], step.gradientChange);
        }
        scale(direction, memory.isEmpty() ? 1 : memory.getLast().initialScale());
        for (Step step : memory) {
            double beta = dot(step.gradientChange, direction) / step.curvature;
            add(direction, alphas[i++] - beta, step.moved);
        }
        scale(direction, -1);
        return direction;
    }

    private void remember(double[] from, double[] to, double[] gradientBefore, double[] gradientAfter) {
        Step step = new Step(difference(to, from), difference(gradientAfter, gradientBefore));
        if (step.curvature > 1e-12) {
            memory.addLast(step);
        }
        if (memory.size() > MEMORY) {
            memory.removeFirst();
        }
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] vector) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * vector[i];
        }
    }

    private static void scale(double[] vector, double factor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
    }

    /** A function with its gradient. */
    interface Function {
        /** How many arguments it has. */
        int dimension();

        /** Its value at a point; writes its gradient there into the second array. */
        double evaluate(double[] point, double[] gradient);
    }

    private static final class Step {
        private final double[] moved;
        private final double[] gradientChange;
        private final double curvature;

        Step(double[] moved, double[] gradientChange) {
            this.moved = moved;
            this.gradientChange = gradientChange;
            this.curvature = dot(moved, gradientChange);
        }

        double initialScale() {
            return curvature / dot(gradientChange, gradientChange);
        }
    }
}
