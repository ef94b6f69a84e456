import { GoniokitError } from 'goniokit';
import type { AngleTable } from '../angle-table.ts';
import { quoted } from '../refusal.ts';
import { numberCell, oneCell } from '../text/one-cell.ts';

/** Whose recording it is, and of what, in the words of BIDS. */
export interface MotionBidsOptions {
  /** Letters and digits, as all labels of BIDS. */
  readonly subject: string;
  readonly session?: string;
  readonly task: string;
  /** What the angles were made with; without it, `goniokit`. */
  readonly trackingSystem?: string;
}

/** The three files of a recording in Motion-BIDS. */
export interface MotionBids {
  /** How their names begin: `_motion.tsv`, `_motion.json` and `_channels.tsv` follow. */
  readonly stem: string;
  /** `_motion.tsv`, without a header row: a row at a time. */
  readonly motion: Iterable<string>;
  /** `_motion.json`. */
  readonly sidecar: string;
  /** `_channels.tsv`: what the columns are. */
  readonly channels: string;
}

const MISSING = 'n/a';

/**
 * Angles as Motion-BIDS: a column of latencies, seconds from the first row, then a column of type JNTANG for
 * each angle. What is missing is `n/a`.
 *
 * @param table in degrees or radians; a name as `knee.flexion` has its joint before the point
 * @throws GoniokitError `bad-data` where the table does not say what its angles are, has no rows, or has a
 *   name that is no cell; `bad-option` where a label is none
 * @see https://bids-specification.readthedocs.io/en/stable/modality-specific-files/motion.html
 * @example formatMotionBids(table, { subject: '01', task: 'squat' }).stem // 'sub-01_task-squat_tracksys-goniokit'
 */
export function formatMotionBids(table: AngleTable, options: MotionBidsOptions): MotionBids {
  const { names, timeMs, inDegrees } = table;
  const { subject, session, task, trackingSystem = 'goniokit' } = options;
  if (inDegrees === null || timeMs.length === 0 || names.length === 0) {
    throw new GoniokitError('bad-data', {
      what: 'Motion-BIDS',
      expected: 'angles in degrees or radians, and rows',
      received: inDegrees === null ? 'angles of an unknown unit' : `${timeMs.length} rows`,
    });
  }
  const first = timeMs[0] as number;
  const durationS = ((timeMs.at(-1) as number) - first) / 1000;
  const rate = durationS > 0 ? (timeMs.length - 1) / durationS : MISSING;
  const points = names.map((name) => name.split('.', 1)[0] as string);
  const channels = [
    ['name', 'component', 'type', 'tracked_point', 'units'],
    ['latency', MISSING, 'LATENCY', MISSING, 's'],
    ...names.map((name, i) => [
      oneCell(name, /[\t\r\n]/, 'a channel'),
      MISSING,
      'JNTANG',
      points[i] || MISSING,
      inDegrees ? 'deg' : 'rad',
    ]),
  ];
  const sidecar = {
    TaskName: task,
    SamplingFrequency: rate,
    SamplingFrequencyEffective: rate,
    TrackingSystemName: trackingSystem,
    MotionChannelCount: names.length + 1,
    JNTANGChannelCount: names.length,
    LATENCYChannelCount: 1,
    TrackedPointsCount: new Set(points).size,
    RecordingDuration: durationS,
    MissingValues: MISSING,
  };
  const labels = [
    ['sub', subject],
    ...(session === undefined ? [] : [['ses', session]]),
    ['task', task],
    ['tracksys', trackingSystem],
  ] as [string, string][];
  return {
    stem: labels.map(([entity, label]) => `${entity}-${checkedLabel(entity, label)}`).join('_'),
    motion: rowsOf(table),
    sidecar: `${JSON.stringify(sidecar, null, 2)}\n`,
    channels: channels.map((row) => `${row.join('\t')}\n`).join(''),
  };
}

function* rowsOf({ timeMs, columns }: AngleTable): Iterable<string> {
  const first = timeMs[0] as number;
  for (let row = 0; row < timeMs.length; row++) {
    const latency = (((timeMs[row] as number) - first) / 1000).toFixed(6);
    const values = columns.map((column) => {
      const value = column[row] as number;
      return Number.isNaN(value) ? MISSING : numberCell(value);
    });
    yield `${[latency, ...values].join('\t')}\n`;
  }
}

function checkedLabel(entity: string, label: string): string {
  if (/^[A-Za-z0-9]+$/.test(label)) return label;
  throw new GoniokitError('bad-option', {
    what: `the label of ${entity}`,
    expected: 'letters and digits',
    received: quoted(label),
  });
}
