// `goniokit measure FILE` as a user runs it, its results beside the file; says how much memory it took, as
// JSON: bytes at the peak of the whole program.

import { writeSync } from 'node:fs';

const [file = ''] = process.argv.slice(2);
process.on('exit', () => {
  writeSync(1, JSON.stringify({ peakBytes: process.resourceUsage().maxRSS * 1024 }));
});
const output = ['--json', '--output', `${file}.json`, '--force'];
process.argv.splice(2, Number.POSITIVE_INFINITY, 'measure', file, ...output);
await import(new URL('../../cli/dist/bin.js', import.meta.url).href);
