/**
 * How far a face may be turned from the camera, either way, degrees, as its matrix says: beyond any of these
 * it counts as not found. A face that was turned by known angles (fixtures/recordings/turned-face.ndjson) was
 * read within 1 degree in roll to 50. In pitch it was off by 3 at 45 and by 7 at 50, and then lost. In yaw it
 * was read as too little from the start, by up to a half: 40 was read of one that was turned by some 57, whose
 * far eye was about to disappear.
 */
export const faceLimits = { yaw: 40, pitch: 45, roll: 50 } as const;
