/**
 * How far a face may be turned from the camera, either way, degrees: a face beyond any of these counts as
 * not found.
 */
export const faceLimits = { yaw: 50, pitch: 35, roll: 30 } as const;
