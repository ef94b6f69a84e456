import { expect, it } from 'vitest';
import { countPersons } from './count-persons.ts';

const picture = { width: 640, height: 480 };

/** A body by its nose and its trunk's ends, pixels. */
function body(nose: readonly number[], shoulders: readonly number[], hips: readonly number[]) {
  const at = ([x = 0, y = 0]: readonly number[]) => ({
    x: x / picture.width,
    y: y / picture.height,
  });
  return Array.from({ length: 33 }, (_, i) => {
    if (i === 0) return at(nose);
    return at(i < 23 ? shoulders : hips);
  });
}

// As the model gave them of pictures of rom-neck.webm and walk-side-view.mp4.
const person = body([361, 124], [380, 181], [361, 327]);
const ghost = body([352, 79], [366, 89], [351, 119]);
const passing = body([228, 24], [234, 41], [233, 86]);

it('counts nobody, one and two', () => {
  expect(countPersons([], picture)).toBe(0);
  expect(countPersons([person], picture)).toBe(1);
  expect(countPersons([person, passing], picture)).toBe(2);
});

it('law: a second body in the head of the first is no second person, whichever was found first', () => {
  expect(countPersons([person, ghost], picture)).toBe(1);
  expect(countPersons([ghost, person], picture)).toBe(1);
});

it('two who stand shoulder to shoulder are two', () => {
  const beside = person.map(({ x, y }) => ({ x: x + 110 / picture.width, y }));
  expect(countPersons([person, beside], picture)).toBe(2);
});
