package org.scps.recognition.bench;

import java.util.List;

/** Logistic regression by plain gradient descent, its weights held near nought. */
record Logistic(double bias, double[] weights) {

    private static final int ROUNDS = 4000;
    private static final double RATE = 0.3;
    private static final double SHRINK = 0.002;

    /** Photos as they are count more than those made worse. */
    private static final double ORIGINAL_WEIGHT = 2;

    static Logistic fit(List<CalibrateBench.Case> cases) {
        int features = cases.get(0).features().length;
        double[] weights = new double[features];
        double bias = 0;
        double total = cases.stream().mapToDouble(Logistic::weight).sum();
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[features];
            double biasSlope = 0;
            Logistic now = new Logistic(bias, weights);
            for (CalibrateBench.Case one : cases) {
                double miss = weight(one) * (now.probability(one.features()) - (one.right() ? 1 : 0));
                biasSlope += miss;
                for (int i = 0; i < features; i++) {
                    slope[i] += miss * one.features()[i];
                }
            }
            bias -= RATE * biasSlope / total;
            for (int i = 0; i < features; i++) {
                weights[i] -= RATE * (slope[i] / total + SHRINK * weights[i]);
            }
        }
        return new Logistic(bias, weights);
    }

    private static double weight(CalibrateBench.Case one) {
        return one.original() ? ORIGINAL_WEIGHT : 1;
    }

    double probability(double[] features) {
        double sum = bias;
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
