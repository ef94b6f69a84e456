import { openBytes } from '../input/open-bytes.ts';
import type { Io } from '../io.ts';
import { checkedDocument } from './checked-document.ts';
import type { ResultEntry, ResultTool } from './result-entry.ts';
import { badResults, type Line, linesOf } from './result-lines.ts';

/** One recording's results, and where they stand. */
export interface ReadEntryLine {
  readonly entry: ResultEntry;
  readonly tool: ResultTool;
  readonly line: number;
}

/** How `goniokit measure` lays a document out: an entry at a time, so that none has to be held whole. */
const layout = {
  head: /^ {2}"(?:format|version|tool)": |^ {4}"(?:name|version)": |^ {2}\},?$/,
  start: '  "recordings": [',
  entryStart: '    {',
  entryEnd: /^ {4}\},?$/,
};

const expected = 'measurements of goniokit as JSON or NDJSON';

/**
 * The results in a file of `goniokit measure` or `goniokit merge`, JSON or NDJSON, one recording at a time.
 *
 * @param file name, or `-` for standard input
 * @throws GoniokitError `unreadable`, `bad-results` naming the line
 */
export async function* readResults(file: string, io: Io): AsyncGenerator<ReadEntryLine> {
  const name = file === '-' ? 'standard input' : file;
  const source = await openBytes(file, io);
  try {
    const lines = linesOf(source, name);
    const first = await firstLine(lines, name);
    if (first.text.trimEnd() === '{') yield* readDocument(first, lines, name);
    else yield* readLines(first, lines, name);
  } finally {
    await source.close();
  }
}

async function firstLine(lines: AsyncGenerator<Line>, name: string): Promise<Line> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw badResults(expected, 'nothing', name);
    const text = value.number === 1 ? value.text.replace(/^\ufeff/, '') : value.text;
    if (text.trim() !== '') return { number: value.number, text };
  }
}

async function* readLines(
  first: Line,
  lines: AsyncGenerator<Line>,
  name: string,
): AsyncGenerator<ReadEntryLine> {
  yield* entriesIn(first.text, name, first.number);
  for await (const { number, text } of lines) {
    if (text.trim() !== '') yield* entriesIn(text, name, number);
  }
}

/** A document over several lines: as it was written, else whole. */
async function* readDocument(
  first: Line,
  lines: AsyncGenerator<Line>,
  name: string,
): AsyncGenerator<ReadEntryLine> {
  let head = first.text;
  for (;;) {
    const { value, done } = await lines.next();
    if (done) break;
    head += `\n${value.text}`;
    if (value.text === layout.start) {
      yield* readEntries(checkedDocument(jsonIn(`${head}]}`, name, first.number), name, 1).tool);
      return;
    }
    if (!layout.head.test(value.text)) break;
  }
  const rest: string[] = [head];
  for await (const { text } of lines) rest.push(text);
  yield* entriesIn(rest.join('\n'), name, first.number);

  async function* readEntries(tool: ResultTool): AsyncGenerator<ReadEntryLine> {
    let entry: string[] = [];
    let start = 0;
    let isOver = false;
    let isWhole = false;
    for await (const { number, text } of lines) {
      if (isOver) {
        if (text === '}' ? isWhole : text !== '') {
          throw badResults('an end', 'more', name, number);
        }
        isWhole ||= text === '}';
        continue;
      }
      if (entry.length === 0) {
        isOver = text === '  ]';
        if (!isOver && text !== layout.entryStart) {
          throw badResults(expected, 'another layout', name, number);
        }
        start = number;
        if (isOver) continue;
      }
      entry.push(text);
      if (!layout.entryEnd.test(text)) continue;
      const json = entry.join('\n').replace(/,$/, '');
      entry = [];
      const document = { format: 'goniokit-measurements', version: 1, tool };
      const whole = { ...document, recordings: [jsonIn(json, name, start)] };
      for (const one of checkedDocument(whole, name, start).recordings) {
        yield { entry: one, tool, line: start };
      }
    }
    if (!isWhole) throw badResults('an end', 'a document that breaks off', name);
  }
}

function* entriesIn(text: string, name: string, line: number): Generator<ReadEntryLine> {
  const { tool, recordings } = checkedDocument(jsonIn(text, name, line), name, line);
  for (const entry of recordings) yield { entry, tool, line };
}

function jsonIn(text: string, name: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const start = text.trim().slice(0, 40);
    const received = /^[{[]/.test(start) ? 'JSON that breaks off or has an error' : start;
    throw badResults(expected, received, name, line);
  }
}
