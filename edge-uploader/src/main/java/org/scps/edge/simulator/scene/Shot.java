package org.scps.edge.simulator.scene;

import org.scps.edge.simulator.plate.Plate;

/**
 * Everything one frame shows.
 *
 * @param rear whether the camera sees the vehicle's rear
 * @param garage whether the lane is under a roof
 * @param laneSeed what the lane's surroundings look like
 * @param x of the vehicle's middle, metres right of the camera
 * @param z of the vehicle's face, metres from the camera
 * @param yaw of the vehicle, radians
 * @param exposure 1 is normal
 * @param rain 0–1
 * @param motion length of the motion blur, pixels
 * @param focus 0 is sharp, 1 soft
 * @param quality of the JPEG, 0–1
 * @param seed of noise and rain
 */
public record Shot(
        Plate plate,
        Dirt dirt,
        long dirtSeed,
        boolean rear,
        Vehicle vehicle,
        Light light,
        boolean garage,
        long laneSeed,
        double x,
        double z,
        double yaw,
        double exposure,
        double rain,
        double motion,
        double focus,
        double quality,
        long seed) {}
