import { expect, it } from 'vitest';
import { withAddresses } from './with-addresses.ts';

const addresses = { b: '/b.mjs', '@scope/c': '/c.mjs' };

it.each([
  ["import { a } from 'b';", "import { a } from '/b.mjs';"],
  ["import {\n  a,\n  d,\n} from '@scope/c';", "import {\n  a,\n  d,\n} from '/c.mjs';"],
  ["import 'b';", "import '/b.mjs';"],
  ['export { a } from "b";', 'export { a } from "/b.mjs";'],
  // What is relative, or not an import, stays.
  ["import { b } from './b.js';", "import { b } from './b.js';"],
  ["const a = 'b';", "const a = 'b';"],
  ["import { x } from './x.js';\nf('b');", "import { x } from './x.js';\nf('b');"],
])('%j', (module, changed) => {
  expect(withAddresses(module, addresses)).toBe(changed);
});
