import { motionsOf } from 'goniokit';
import { wholeCatalogue } from 'goniokit/catalogue';
import { expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

it('lists the whole catalogue, and what was named', async () => {
  const all = JSON.parse((await runCli(['motions', '--json'])).stdout);
  expect(all).toMatchObject({ format: 'goniokit-motions', version: 1 });
  expect(all.motions.map((one: { motion: string }) => one.motion)).toEqual(
    motionsOf(wholeCatalogue).map(({ id }) => id),
  );

  const { code, stdout } = await runCli(['motions', 'knee.flexion']);
  expect(code).toBe(0);
  expect(stdout).toContain('knee.flexion');
  expect(stdout).not.toContain('hip.flexion');
  expect(stdout).toContain('Bring your heel toward your buttock.');
});
