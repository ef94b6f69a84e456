import { expect, it } from 'vitest';
import { CameraError } from './camera-error.ts';
import { failureWords } from './camera-failure.ts';
import { cameraFailureOf } from './camera-failure-of.ts';

it.each([
  ['NotAllowedError', 'refused'],
  ['SecurityError', 'refused'],
  ['NotFoundError', 'missing'],
  ['NotReadableError', 'busy'],
  ['AbortError', 'busy'],
  ['OverconstrainedError', 'overconstrained'],
  ['SomethingNewError', 'busy'],
])('%s means %s', (name, failure) => {
  expect(cameraFailureOf(new DOMException('', name))).toBe(failure);
});

it('gives each failure one sentence and a way on', () => {
  const words = Object.values(failureWords);
  for (const { sentence, wayOn } of words) {
    expect(sentence).toMatch(/^[A-Z][^.]*\.$/);
    expect(wayOn).toMatch(/^[A-Z].*\.$/);
  }
  expect(new Set(words.map(({ sentence }) => sentence)).size).toBe(words.length);
  expect(new CameraError('busy', 'NotReadableError').message).toBe(failureWords.busy.sentence);
});
