package dev.loquat.nlu.time;

import java.time.LocalDate;

/**
 * Where sun and moon stand in the sky, after Meeus, <i>Astronomical Algorithms</i> (1998), chapters 25 and 47 with the larger
 * terms: right within some minutes for the centuries around ours, which is enough to tell the days of lunar calendars. Moments are
 * days since noon of 1 January 2000 in Greenwich.
 */
final class Sky {

    private static final double CENTURY = 36_525;
    private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final double NOON = 0.5;

    /** How much farther the moon goes in a day than the sun, in degrees, on average. */
    private static final double MOON_PER_DAY = 12.190749;

    private static final double SUN_PER_DAY = 0.985647;

    /** How far the Indian zodiac is behind ours (Lahiri), in degrees, in 2000 and per century. */
    private static final double AYANAMSA = 23.853;

    private static final double AYANAMSA_PER_CENTURY = 1.397;
    private static final int REFINEMENTS = 6;

    /** Multiples of the moon's elongation, the sun's and the moon's anomaly, its distance from the node; millionths of a degree. */
    private static final int[][] MOON_TERMS = {
        {0, 0, 1, 0, 6_288_774},
        {2, 0, -1, 0, 1_274_027},
        {2, 0, 0, 0, 658_314},
        {0, 0, 2, 0, 213_618},
        {0, 1, 0, 0, -185_116},
        {0, 0, 0, 2, -114_332},
        {2, 0, -2, 0, 58_793},
        {2, -1, -1, 0, 57_066},
        {2, 0, 1, 0, 53_322},
        {2, -1, 0, 0, 45_758},
        {0, 1, -1, 0, -40_923},
        {1, 0, 0, 0, -34_720},
        {0, 1, 1, 0, -30_383},
        {2, 0, 0, -2, 15_327},
        {0, 0, 1, 2, -12_528},
        {0, 0, 1, -2, 10_980},
        {4, 0, -1, 0, 10_675},
        {0, 0, 3, 0, 10_034},
        {4, 0, -2, 0, 8_548},
        {2, 1, -1, 0, -7_888},
        {2, 1, 0, 0, -6_766},
        {1, 0, -1, 0, -5_163},
        {1, 1, 0, 0, 4_987},
        {2, -1, 1, 0, 4_036},
    };

    private Sky() {}

    /** The moment at which a day begins that is so many hours ahead of Greenwich, plus the hours of its clock. */
    static double moment(LocalDate day, double hoursAhead, double hour) {
        return day.toEpochDay() - EPOCH - NOON + (hour - hoursAhead) / 24;
    }

    /** The day it is then where clocks are so many hours ahead. */
    static LocalDate day(double moment, double hoursAhead) {
        return LocalDate.ofEpochDay(EPOCH + (long) Math.floor(moment + NOON + hoursAhead / 24));
    }

    /** The last new moon that is not after a moment. */
    static double newMoonBefore(double moment) {
        double at = moment - elongation(moment) / MOON_PER_DAY;
        for (int i = 0; i < REFINEMENTS; i++) {
            at -= signed(elongation(at)) / MOON_PER_DAY;
        }
        return at > moment ? newMoonBefore(moment - 2) : at;
    }

    /** When the sun stands at a longitude of our zodiac, or of the Indian one, next after a moment. */
    static double sunAt(double longitude, boolean indian, double from) {
        double at = from + degrees(longitude - sun(from, indian)) / SUN_PER_DAY;
        for (int i = 0; i < REFINEMENTS; i++) {
            at += signed(degrees(longitude - sun(at, indian))) / SUN_PER_DAY;
        }
        return at;
    }

    /** How far the moon is ahead of the sun, in degrees. */
    static double elongation(double moment) {
        return degrees(moon(moment) - sun(moment, false));
    }

    static double sun(double moment, boolean indian) {
        double t = moment / CENTURY;
        double anomaly = Math.toRadians(357.52911 + 35_999.05029 * t);
        double center = (1.914602 - 0.004817 * t) * Math.sin(anomaly)
                + 0.019993 * Math.sin(2 * anomaly)
                + 0.000289 * Math.sin(3 * anomaly);
        double aberration = 0.00569;
        double longitude = 280.46646 + 36_000.76983 * t + center - aberration;
        return degrees(indian ? longitude - AYANAMSA - AYANAMSA_PER_CENTURY * t : longitude);
    }

    private static double moon(double moment) {
        double t = moment / CENTURY;
        double elongation = Math.toRadians(297.8501921 + 445_267.1114034 * t);
        double sunAnomaly = Math.toRadians(357.5291092 + 35_999.0502909 * t);
        double moonAnomaly = Math.toRadians(134.9633964 + 477_198.8675055 * t);
        double node = Math.toRadians(93.2720950 + 483_202.0175233 * t);
        double longitude = 218.3164477 + 481_267.88123421 * t;
        for (int[] term : MOON_TERMS) {
            double argument = term[0] * elongation + term[1] * sunAnomaly + term[2] * moonAnomaly + term[3] * node;
            longitude += term[4] / 1e6 * Math.sin(argument);
        }
        return degrees(longitude);
    }

    private static double degrees(double angle) {
        double rest = angle % 360;
        return rest < 0 ? rest + 360 : rest;
    }

    private static double signed(double degrees) {
        return degrees > 180 ? degrees - 360 : degrees;
    }
}
