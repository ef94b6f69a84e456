import type { Base, OwnBase, Ray, Reading } from '../../src/motions/reading.ts';

const baseNames: Readonly<Record<Exclude<Base, OwnBase>, string>> = {
  trunk: 'the trunk',
  'trunk-side': 'the trunk, from hip to shoulder of the measured side',
  pelvis: 'the pelvis',
  stance: 'the line of the legs',
  'stance-side': 'the line of the leg of the measured side',
};

function baseWords(base: Base): string {
  if (typeof base === 'string') return baseNames[base];
  return base.up === 'vertical' ? 'the vertical' : `the line from ${rayWords(base.up)}`;
}

/** The rays of a reading in words: which moves, and where it reads 0. */
export function readingWords(reading: Reading): string {
  switch (reading.kind) {
    case 'plane': {
      const start = `${rayWords(reading.ray)}, against ${baseWords(reading.base)}: 0 ${zeroWords(reading.zero)}, positive toward ${reading.toward}`;
      return reading.neutral === undefined
        ? start
        : `${start}; less ${reading.neutral.value}°, which it reads in the anatomical position (${reading.neutral.source})`;
    }
    case 'hinge':
      return `${rayWords(reading.moving)}, against ${rayWords(reading.still)}: 0 where ${reading.neutralDeg === 0 ? 'the one goes on in the direction of the other' : 'the one stands square to the other'}, positive bending ${reading.bends}`;
    case 'twist':
      return `${rayWords(reading.moving)}, turned about ${rayWords(reading.about)}: 0 pointing ${reading.zero}, internal positive`;
  }
}

export function rayWords({ from, to }: Ray): string {
  return `${pointWords(from)} to ${pointWords(to)}`;
}

function zeroWords(zero: string): string {
  return zero === 'lateral' || zero === 'medial'
    ? `pointing to the ${zero} side`
    : `pointing ${zero}`;
}

/** A point as people name it. */
export function pointWords(point: string): string {
  if (point.startsWith('other-')) return `the other ${words(point.slice('other-'.length))}`;
  if (point.startsWith('mid-')) return `the middle of both ${words(point.slice('mid-'.length))}s`;
  return words(point);
}

const plainWords: Readonly<Record<string, string>> = {
  face: 'the middle of the face',
  'face-forward': 'where it looks',
  'face-up': 'its top',
  'face-right': 'its right',
  'foot-index': 'toe',
};

function words(name: string): string {
  const spaced = name.replaceAll('-', ' ');
  return (
    plainWords[name] ?? spaced.replace(/\b(?:mcp|pip|dip|cmc|ip)\b/, (joint) => joint.toUpperCase())
  );
}
