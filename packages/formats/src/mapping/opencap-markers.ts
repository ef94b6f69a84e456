import type { MarkerMapping } from './marker-mapping.ts';

/**
 * The markers of OpenCap's validation laboratory. Hip centres are its own (`HJC`); elbow and wrist are
 * halfway between the markers on their two sides. Knee and ankle have a marker on the outside alone, and
 * the shoulder one on the acromion: they stand for joint centres that lie some centimetres away. The
 * laboratory's y points up; the camera looks against z.
 *
 * @see https://doi.org/10.1371/journal.pcbi.1011462
 */
export const openCapMarkers: MarkerMapping = {
  id: 'opencap-markers',
  axes: { right: 'x', down: '-y', away: '-z' },
  landmarks: [
    ['left-shoulder', ['L_Shoulder']],
    ['left-elbow', ['L_elbow_lat', 'L_elbow_med']],
    ['left-wrist', ['L_wrist_radius', 'L_wrist_ulna']],
    ['left-hip', ['L_HJC']],
    ['left-knee', ['L_knee']],
    ['left-ankle', ['L_ankle']],
    ['left-heel', ['L_calc']],
    ['left-foot-index', ['L_toe']],
    ['right-shoulder', ['R_Shoulder']],
    ['right-elbow', ['R_elbow_lat', 'R_elbow_med']],
    ['right-wrist', ['R_wrist_radius', 'R_wrist_ulna']],
    ['right-hip', ['R_HJC']],
    ['right-knee', ['r_knee']],
    ['right-ankle', ['r_ankle']],
    ['right-heel', ['r_calc']],
    ['right-foot-index', ['r_toe']],
  ],
};
