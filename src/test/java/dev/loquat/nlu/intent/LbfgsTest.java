package dev.loquat.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LbfgsTest {

    @Test
    void findsTheLowestPointOfACurvedValley() {
        double[] lowest = Lbfgs.minimize(new Rosenbrock(), 200, 1e-8);

        assertThat(lowest).containsExactly(new double[] {1, 1}, within(1e-4));
    }

    /** Rosenbrock's function: hard for steepest descent, lowest at (1, 1). */
    private static final class Rosenbrock implements Lbfgs.Function {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public double evaluate(double[] point, double[] gradient) {
            double x = point[0];
            double y = point[1];
            gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x);
            gradient[1] = 200 * (y - x * x);
            return (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x);
        }
    }
}
