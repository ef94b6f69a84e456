// `npm run accuracy`: writes the page, its pictures and its data anew.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { workspaceRoot } from '@goniokit/fixtures/testing';
import { accuracyFiles } from './accuracy-files.ts';
import { accuracyReport } from './accuracy-report.ts';
import { MissingInput } from './shared-input.ts';

const folder = new URL('packages/accuracy/', workspaceRoot);

try {
  const files = accuracyFiles(accuracyReport());
  rmSync(new URL('figures', folder), { recursive: true, force: true });
  mkdirSync(new URL('figures', folder));
  for (const [path, text] of files) writeFileSync(new URL(path, folder), text);
  process.stderr.write(`${files.size} files written to packages/accuracy\n`);
} catch (error) {
  if (!(error instanceof MissingInput)) throw error;
  process.stderr.write(`The report requires every file of the test data: ${error.message}\n`);
  process.exitCode = 1;
}
