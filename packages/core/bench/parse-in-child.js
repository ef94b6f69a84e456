// `JSON.parse` on every line of a file and nothing else: neither reading nor splitting is counted.

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const [file = ''] = process.argv.slice(2);
let seconds = 0;
let lines = 0;
for await (const line of createInterface({ input: createReadStream(file) })) {
  const start = performance.now();
  JSON.parse(line);
  seconds += (performance.now() - start) / 1000;
  lines += 1;
}
console.log(JSON.stringify({ seconds, lines }));
