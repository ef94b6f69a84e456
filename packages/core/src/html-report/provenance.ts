import { type Child, element, type Markup } from './markup.ts';
import type { ReportContent, ReportSession } from './report-content.ts';

/** What a session is called beside the others. */
export type NameOf = (place: number) => string;

/** Where the numbers come from: files by name and content, what made the landmarks, what was asked for. */
export function provenance(content: ReportContent, nameOf: NameOf): Markup {
  const { tool, sessions, notes = [] } = content;
  return element(
    'section',
    { class: 'provenance' },
    element('h2', {}, 'Where the numbers come from'),
    element(
      'dl',
      {},
      sessions.map((session, i) => sessionEntry(session, nameOf(i))),
    ),
    notes.length === 0 ? null : element('p', {}, `Asked for: ${notes.join('; ')}.`),
    element('p', {}, `Made with ${tool.name} ${tool.version}.`),
  );
}

function sessionEntry(session: ReportSession, name: string): Child {
  const { file, sha256, error, date } = session;
  const facts = error === undefined ? factsOf(session) : [`not read: ${error.message}`];
  return [
    element('dt', {}, name, date === null ? null : ` ${date}`),
    element(
      'dd',
      {},
      // A name may be written from right to left: what stands beside it is not turned with it.
      element('bdi', { class: 'file' }, file),
      facts.length === 0 ? null : [' ', facts.join('; ')],
      sha256 === null ? null : [' ', element('code', {}, `sha256 ${sha256}`)],
    ),
  ];
}

function factsOf({ measurements }: ReportSession): readonly string[] {
  const { frames, durationMs, skeleton, source } = measurements;
  const seconds = (durationMs / 1000).toFixed(1);
  const filters = new Set(
    measurements.measurements.flatMap((one) =>
      one.status === 'measured' ? one.conditions.filters : [],
    ),
  );
  const models = [source.model, source.handModel, source.faceModel].filter(
    (model) => model !== undefined,
  );
  return [
    `${frames} ${frames === 1 ? 'frame' : 'frames'}, ${seconds} s`,
    skeleton,
    ...(models.length === 0 ? [] : [`model ${models.join(', ')}`]),
    ...(filters.size === 0 ? [] : [`filters ${[...filters].join(', ')}`]),
  ];
}
