import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const core = 'packages/core/src';

/** Rooms of the core in the order in which data flows: each may import from those before it. */
const rooms = [
  'errors',
  'landmarks',
  'fit',
  'motions',
  'norms',
  'expressions',
  'kinematics',
  'signal',
  'statistics',
  'measurement',
  'comparison',
  'report',
  'html-report',
];

interface Import {
  readonly file: string;
  readonly specifier: string;
}

/** The sources below a folder that ship or run: no tests, nothing that a tool made. */
function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      return ['node_modules', 'dist', 'testing'].includes(entry.name) ? [] : sourceFiles(path);
    }
    return /(?<!\.test|\.d)\.(ts|tsx|js)$/.test(entry.name) ? [path] : [];
  });
}

/** Whatever a text takes from another file: static, for its effects, re-exported, types, dynamic. */
function specifiersIn(text: string): string[] {
  const pattern =
    /(?:^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*|^\s*import\s*|\bimport\s*\(\s*)(['"])([^'"]+)\1/gm;
  return [...text.matchAll(pattern)].map(([, , specifier = '']) => specifier);
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return specifiersIn(text).map((specifier) => ({ file, specifier }));
}

/** Where a relative import leads, from the root. */
function target({ file, specifier }: Import): string {
  return relative(root, join(root, dirname(file), specifier));
}

/** The room of a file in the core, or null for the entries beside the rooms. */
function roomOf(file: string): string | null {
  const [room, rest] = relative(core, file).split('/');
  return rest === undefined ? null : (room ?? null);
}

/** Against the flow, or out of the rooms into an entry. */
function isBackward({ from, to }: { from: string; to: string | null }): boolean {
  return to === null || rooms.indexOf(to) > rooms.indexOf(from);
}

const coreFiles = sourceFiles(core);
const coreImports = coreFiles.flatMap(importsOf);

it('every kind of import is seen', () => {
  const text = [
    "import a from 'one';",
    "import {\n  type B,\n} from './two.ts';",
    "import 'three';",
    "export * from 'four';",
    "export type { C } from 'five';",
    "const six = await import('six');",
    "// from 'a comment'",
  ].join('\n');
  expect(specifiersIn(text)).toEqual(['one', './two.ts', 'three', 'four', 'five', 'six']);
});

describe('the rooms of the core', () => {
  it('are all declared, and all there', () => {
    const found = new Set(coreFiles.map(roomOf).filter((room) => room !== null));
    expect([...found].sort()).toEqual([...rooms].sort());
  });

  it('import forward only', () => {
    const between = coreImports.flatMap((one) => {
      const [from, to] = [roomOf(one.file), roomOf(target(one))];
      return from === null || !one.specifier.startsWith('.') ? [] : [{ ...one, from, to }];
    });
    expect(between.length).toBeGreaterThan(50);
    expect(between.filter(isBackward).map(shown)).toEqual([]);
    expect(isBackward({ from: 'errors', to: 'landmarks' })).toBe(true);
    expect(isBackward({ from: 'report', to: null })).toBe(true);
  });

  it('import nothing from outside: zod stays at the doors, mathjs where it parses', () => {
    expect(coreImports.length).toBeGreaterThan(50);
    const outside = coreImports.filter(({ specifier }) => !specifier.startsWith('.'));
    expect(outside.map(shown).sort()).toEqual([
      `${core}/expressions/definitions-schema.ts imports zod/mini`,
      `${core}/expressions/parse-tree.ts imports mathjs/number`,
      `${core}/schema.ts imports zod/mini`,
    ]);
    const leaving = coreImports.filter(
      (one) => one.specifier.startsWith('.') && !target(one).startsWith(`${core}/`),
    );
    expect(leaving.map(shown)).toEqual([]);
  });

  it('have no chance, no clock, no locale, and no slow square root', () => {
    const forbidden =
      /\bMath\.(?:random|hypot)\b|\bnew Date\b|\bDate\.|\bIntl\.|\.toLocale\w+\(|\.localeCompare\(/;
    const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const guilty = coreFiles.filter((file) =>
      forbidden.test(withoutComments(readFileSync(join(root, file), 'utf8'))),
    );
    expect(guilty).toEqual([]);
  });
});

describe('the main entry', () => {
  it('reaches neither zod nor mathjs', () => {
    const reached = new Set([`${core}/index.ts`]);
    const outside: string[] = [];
    // A set grows while it is walked.
    for (const file of reached) {
      for (const one of importsOf(file)) {
        if (one.specifier.startsWith('.')) reached.add(target(one));
        else outside.push(shown(one));
      }
    }
    expect(reached.size).toBeGreaterThan(30);
    expect(outside).toEqual([]);
  });
});

describe('mathjs', () => {
  it('is loaded by the first formula, and by nothing before', () => {
    const files = [...coreFiles, ...sourceFiles('packages/cli/src')];
    const importers = files.flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return /(?:parse-tree\.ts|goniokit\/expressions)'/.test(text) ? [{ file, text }] : [];
    });
    expect(importers.map(({ file }) => file)).toEqual([
      `${core}/expressions/compile-expression.ts`,
      'packages/cli/src/commands/catalogue-of.ts',
    ]);
    for (const { text } of importers) {
      expect(text).toMatch(/await import\('(?:\.\/parse-tree\.ts|goniokit\/expressions)'\)/);
      expect(text).not.toMatch(/from '(?:\.\/parse-tree\.ts|goniokit\/expressions)'/);
    }
  });
});

describe('the packages', () => {
  const folders = ['packages/core/src', 'packages/camera', 'packages/cli', 'demo', 'fixtures'];

  it('leave MediaPipe to @goniokit/camera', () => {
    const imports = folders.flatMap(sourceFiles).flatMap(importsOf);
    const importers = imports.filter(({ specifier }) => specifier.startsWith('@mediapipe/'));
    expect(importers.length).toBeGreaterThan(0);
    expect(importers.filter(({ file }) => !file.startsWith('packages/camera/')).map(shown)).toEqual(
      [],
    );
  });
});

function shown({ file, specifier }: Import): string {
  return `${file} imports ${specifier}`;
}
