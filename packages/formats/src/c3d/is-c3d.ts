const BLOCK = 512;

/** Second byte of every C3D file. */
const C3D_KEY = 0x50;

/** Kinds of processors, as the parameter section gives them. */
const processors = [84, 85, 86];

/** Whether bytes begin as those of a C3D file: the key, and a parameter section that names a processor. */
export function isC3d(bytes: Uint8Array): boolean {
  const section = ((bytes[0] ?? 0) - 1) * BLOCK;
  return bytes[1] === C3D_KEY && section >= BLOCK && processors.includes(bytes[section + 3] ?? 0);
}
