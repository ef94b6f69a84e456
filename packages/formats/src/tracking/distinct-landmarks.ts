import { landmarkName } from '../landmarks/landmark-name.ts';

/** The landmarks that names mean; a name whose landmark another one means as well stays as it is. */
export function distinctLandmarks(names: readonly string[]): readonly string[] {
  const meant = names.map((name) => landmarkName(name));
  const counts = new Map<string, number>();
  for (const name of meant) counts.set(name, (counts.get(name) ?? 0) + 1);
  return meant.map((name, i) => (counts.get(name) === 1 ? name : (names[i] as string)));
}
