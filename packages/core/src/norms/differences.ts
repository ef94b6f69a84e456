/** How what a source measured differs from what one camera sees, by motion; a motion without a line is the same. */
export const differences: Readonly<Record<string, string>> = {
  'hip.flexion':
    'A goniometer is held to the pelvis as well as can be; the camera sees the thigh against the whole trunk, so that pelvis and lower back add more.',
  'hip.extension':
    'A goniometer is held to the pelvis as well as can be; the camera sees the thigh against the whole trunk, so that pelvis and lower back add more.',
  'hip.abduction':
    'A goniometer lies along the line between the front of both hip bones; the camera sees the thigh against the trunk.',
  'ankle.dorsiflexion':
    'A goniometer lies along the fifth metatarsal; the camera reads the line from heel to toes.',
  'ankle.plantarflexion':
    'A goniometer lies along the fifth metatarsal; the camera reads the line from heel to toes.',
  'forearm.pronation':
    'A goniometer lies across the far end of the forearm; the camera reads the palm, to which the wrist adds.',
  'forearm.supination':
    'A goniometer lies across the far end of the forearm; the camera reads the palm, to which the wrist adds.',
  'trunk.flexion':
    'Against what the trunk was measured could not be read; here it is the line of the legs.',
  'thumb-cmc.abduction':
    'A goniometer lies along the first and the second metacarpal, which landmarks follow only roughly.',
};
