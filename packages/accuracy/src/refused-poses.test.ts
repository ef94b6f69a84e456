import { readdirSync } from 'node:fs';
import { workspaceRoot } from '@goniokit/fixtures/testing';
import { measure, type Reason } from 'goniokit';
import { wholeCatalogue } from 'goniokit/catalogue';
import { expect, it } from 'vitest';
import { filmRecording } from './shared-input.ts';

const films = readdirSync(new URL('fixtures/recordings', workspaceRoot))
  .filter((name) => name.endsWith('.ndjson'))
  .map((name) => name.replace('.ndjson', ''));

function refusedFor(film: string, reason: Reason, motions: readonly string[]): boolean[] {
  const { measurements } = measure(filmRecording(film), { motions, catalogue: wholeCatalogue });
  return measurements.map((one) => one.status === 'unmeasurable' && one.reasons.includes(reason));
}

const ofArms = ['elbow.flexion', 'elbow.extension', 'shoulder.internal-rotation'];

it('elbows are refused where hands are clasped, and in no other film', () => {
  const refused = films.filter((film) => refusedFor(film, 'hands-together', ofArms).includes(true));
  expect(refused).toEqual(['sit-to-stand']);
  const elbows = refusedFor('sit-to-stand', 'hands-together', ['elbow.flexion', 'elbow.extension']);
  expect(elbows).toEqual([true, true, true, true]);
  expect(refusedFor('sit-to-stand', 'hands-together', ['shoulder.flexion'])).toEqual([
    false,
    false,
  ]);
});

it('a body that lies in a hand is refused, and the hand is not', () => {
  const ofBodies = ['trunk.lateral-flexion', 'neck.flexion', 'knee.flexion', 'shoulder.abduction'];
  const refused = films.filter((film) => refusedFor(film, 'not-a-body', ofBodies).includes(true));
  expect(refused).toEqual(['hand-open-close', 'hand-reach']);
  for (const film of refused) {
    const { measurements } = measure(filmRecording(film));
    expect(measurements.filter(({ status }) => status === 'measured')).toEqual([]);
  }
  const [index] = measure(filmRecording('hand-open-close'), {
    motions: ['middle-mcp.flexion'],
    side: 'right',
    catalogue: wholeCatalogue,
  }).measurements;
  expect(index?.status).toBe('measured');
});
