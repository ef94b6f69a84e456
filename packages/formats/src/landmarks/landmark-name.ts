import { skeletons } from 'goniokit/recording';

const landmarks: ReadonlySet<string> = new Set(skeletons.flatMap(({ names }) => names));

/** Words of a name: at blanks, strokes, points and capitals. */
const words = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

/** Names are long enough for any landmark; what is longer is none. */
const LONGEST = 64;

/**
 * The landmark that a name of a training set means, where its words are the landmark's.
 *
 * @returns the name itself where it is none
 * @example landmarkName('L_Shoulder') // 'left-shoulder'
 * @example landmarkName('hipRight') // 'right-hip'
 */
export function landmarkName(name: string): string {
  if (name.length > LONGEST) return name;
  const found = (name.match(words) ?? []).map((word) => word.toLowerCase());
  const sides = found.map((word) => sideOf.get(word));
  const at = sides.findIndex((side) => side !== undefined);
  const rest = found.filter((_, i) => i !== at).join('-');
  const meant = at < 0 ? rest : `${sides[at]}-${rest}`;
  return landmarks.has(meant) ? meant : name;
}

const sideOf: ReadonlyMap<string, string> = new Map([
  ['l', 'left'],
  ['left', 'left'],
  ['r', 'right'],
  ['right', 'right'],
]);
