// Runs beside every test file. Properties are tried with the same inputs each time, so that a change is
// judged by what it changes; `npm run nightly` looks with others, and says the seed of what it finds.

import fc from 'fast-check';

const seed = Number(process.env.GONIOKIT_SEED ?? 1);

fc.configureGlobal({ seed });
