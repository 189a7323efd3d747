package org.scps.edge.simulator.scene;

/** The light a lane camera works in. */
public enum Light {
    DAY(1.0, 0.05, 1.0, 1.0, 1.0, 2.5, 1.0),
    OVERCAST(0.86, 0.05, 0.96, 1.0, 1.04, 3.5, 0.94),
    DUSK(0.46, 0.30, 1.06, 0.96, 0.94, 6, 0.88),
    NIGHT(0.17, 0.74, 1.08, 0.98, 0.84, 8, 0.86),
    /** Active infrared: no colour, the plate shines back. */
    INFRARED(0.13, 0.62, 1.0, 1.0, 1.0, 6, 1.02);

    /** Brightness everywhere, share of full daylight. */
    final double ambient;

    /** Brightness that the camera's own lamp adds in the middle of the picture. */
    final double lamp;

    final double red;
    final double green;
    final double blue;

    /** Standard deviation of the sensor's noise, grey levels. */
    final double noise;

    /** Brightness of the plate. */
    final double plateGain;

    Light(double ambient, double lamp, double red, double green, double blue, double noise, double plateGain) {
        this.ambient = ambient;
        this.lamp = lamp;
        this.red = red;
        this.green = green;
        this.blue = blue;
        this.noise = noise;
        this.plateGain = plateGain;
    }

    boolean dark() {
        return this == NIGHT || this == INFRARED || this == DUSK;
    }
}
