import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');

/** What every report says it was made with. */
export const tool = {
  name: 'goniokit',
  version: (JSON.parse(text) as { readonly version: string }).version,
} as const;
