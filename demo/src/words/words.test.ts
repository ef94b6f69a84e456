import { motionsOf } from 'goniokit';
import { wholeCatalogue } from 'goniokit/catalogue';
import { norms } from 'goniokit/norms';
import { describe, expect, it } from 'vitest';
import { english } from './english.ts';
import { german } from './german.ts';
import { germanJoints } from './german-motions.ts';
import { languageOf } from './languages.ts';
import { numberWords } from './number-words.ts';
import type { Words } from './words.ts';

/** Everything that a dictionary holds, by the path of its keys. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, `${path}.${key}`));
}

const sentence = /^\p{Lu}.*[.!?]$/u;
const motions = motionsOf(wholeCatalogue);

describe.each([
  ['English', english],
  ['German', german],
] as readonly [string, Words][])('%s', (_, words) => {
  it('says something for every key', () => {
    const texts = leaves(words).filter(([, text]) => typeof text === 'string');
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter(([, text]) => (text as string).trim() === '')).toEqual([]);
  });

  it('names every motion of the catalogue, and says how to stand and what to do', () => {
    expect(motions.length).toBeGreaterThan(50);
    for (const { id } of motions) {
      expect(words.motionLabel(id)).toMatch(/^\p{Lu}/u);
      expect(words.motionLabel(id)).not.toBe(id);
      const { position, instruction } = words.howTo(id);
      expect(position, id).toMatch(sentence);
      expect(instruction, id).toMatch(sentence);
    }
    expect(new Set(motions.map(({ id }) => words.motionLabel(id))).size).toBe(motions.length);
  });
});

it('German has its own words wherever English has more than a symbol', () => {
  const alike = [
    '.title',
    '.clinic.exportCsv',
    '.clinic.exportJson',
    '.clinic.exportFhir',
    '.clinic.steps.region',
  ];
  const own = new Map(leaves(german));
  const same = leaves(english)
    .filter(([path, text]) => typeof text === 'string' && own.get(path) === text)
    .map(([path]) => path);
  expect(same.filter((path) => !alike.includes(path))).toEqual([]);
});

it('German names every joint of the catalogue that has more than one test', () => {
  const joints = motions.map(({ row }) => row.joint).filter((joint) => /^[a-z]+$/.test(joint));
  const named = joints.filter((joint) => joint !== 'slump');
  expect(named.filter((joint) => germanJoints[joint] === undefined)).toEqual([]);
});

it('German says of every norm what differs from what a camera sees', () => {
  const differing = norms.filter(({ difference }) => difference !== null);
  expect(differing.length).toBeGreaterThan(0);
  for (const norm of differing)
    expect(german.clinic.normDifference(norm), norm.motion).not.toBe(norm.difference);
});

it('puts the side where the language has it', () => {
  expect(english.sidedMotion('shoulder.abduction', 'right')).toBe('Right shoulder abduction');
  expect(german.sidedMotion('shoulder.abduction', 'right')).toBe('Schulterabduktion rechts');
  expect(german.sidedMotion('neck.flexion', 'none')).toBe('HWS-Flexion');
});

describe('numbers', () => {
  const [en, de] = [numberWords('en'), numberWords('de')];

  it('have a true minus and no negative zero', () => {
    expect(en.degrees(-5.04, 1)).toBe('−5.0°');
    expect(en.degrees(152.4, 0)).toBe('152°');
    expect(en.degrees(-0.2, 0)).toBe('0°');
    expect(en.degrees(-0.04, 1)).toBe('0.0°');
    expect(de.degrees(-5.04, 1)).toBe('−5,0°');
  });

  it('have the sign of a change', () => {
    expect(en.signedDegrees(8.42)).toBe('+8.4°');
    expect(en.signedDegrees(-8.42)).toBe('−8.4°');
    expect(en.signedDegrees(0.04)).toBe('0.0°');
    expect(en.signedDegrees(-0.04)).toBe('0.0°');
    expect(de.signedDegrees(8.42)).toBe('+8,4°');
  });

  it('count, and write shares, times and days', () => {
    expect(en.counted(1, 'session', 'sessions')).toBe('1 session');
    expect(de.counted(0, 'Sitzung', 'Sitzungen')).toBe('0 Sitzungen');
    expect(en.percent(-0.054)).toBe('−5 %');
    expect(de.seconds(1260)).toBe('1,3');
    expect(de.day(Date.UTC(2026, 2, 5, 12))).toBe('5. März 2026');
    expect(de.list(['a', 'b', 'c'])).toBe('a, b und c');
  });
});

it('speaks the first wanted language that it knows', () => {
  expect(languageOf(['fr-CH', 'de-CH', 'en'])).toBe('de');
  expect(languageOf(['en-GB', 'de'])).toBe('en');
  expect(languageOf(['', 'DE'])).toBe('de');
  expect(languageOf(['fr'])).toBe('en');
  expect(languageOf([])).toBe('en');
});
