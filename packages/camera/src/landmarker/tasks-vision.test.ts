import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ours = createRequire(new URL('../../package.json', import.meta.url));
const library = dirname(ours.resolve('@mediapipe/tasks-vision'));

// From 1.0.0 on, the library posts usage metrics, with no switch; the registry's `latest` is a stray build.
describe('tasks-vision', () => {
  it('is the version that was tried', () => {
    expect(ours('./package.json').dependencies['@mediapipe/tasks-vision']).toBe('0.10.35');
    expect(JSON.parse(readFileSync(join(library, 'package.json'), 'utf8')).version).toBe('0.10.35');
  });

  it('knows no address to post anything to', () => {
    const bundle = readFileSync(join(library, 'vision_bundle.mjs'), 'utf8');
    expect(bundle.length).toBeGreaterThan(100_000);
    expect(bundle).not.toMatch(/(https?|wss?):\/\//);
    expect(bundle).not.toContain('sendBeacon');
    const loader = readFileSync(join(library, 'wasm/vision_wasm_module_internal.js'), 'utf8');
    expect(loader).not.toMatch(/googleapis\.|google\.com\/(?!closure)|gstatic\.|sendBeacon/);
  });
});
