import { GoniokitError } from '../errors/goniokit-error.ts';
import type { Measured, Measurement } from '../measurement/measurement.ts';
import type { Side } from '../motions/motion.ts';
import { checkOwnMdc } from './check-own-mdc.ts';
import { type CompareOptions, compare } from './compare.ts';
import type { Comparison } from './comparison.ts';
import { differingConditions, sameSubject } from './differing-conditions.ts';
import type { Progress, Session, SessionEntry, Step } from './progress.ts';
import { randomVariance } from './random-error.ts';
import { retainedGain } from './retained-gain.ts';
import { type Trend, trendOf } from './trend.ts';

/** A session of one motion and side, and whether it counts. */
interface Visit {
  readonly place: number;
  readonly session: Session;
  readonly one: Measured;
}

/**
 * What became of each motion and side over several sessions: each session's angle, the change from one to
 * the next, how much of each gain is left at the session after it, the change over all, and the trend.
 *
 * A session counts where it may be compared with the first one in which the motion was measured; the
 * others are listed with their reasons. Times are days, given for all sessions or for none: without them
 * the trend is per session.
 *
 * @param sessions in the order of time; two on one day are what was measured before and after treating
 * @returns in the order in which motion and side first appear; angles in degrees
 * @throws GoniokitError `bad-option` where days are given for some only, or fall, or where `mdc95` is not
 * a number above 0
 * @example compareSessions([{ measurements: first, day: 0 }, { measurements: second, day: 7 }])[0].steps.length // 1
 */
export function compareSessions(
  sessions: readonly Session[],
  options: CompareOptions = {},
): readonly Progress[] {
  checkOwnMdc(options.mdc95);
  checkDays(sessions);
  const named = new Map<string, readonly [string, Side]>();
  for (const { measurements } of sessions) {
    for (const { motion, side } of measurements.measurements) {
      named.set(`${motion} ${side}`, [motion, side]);
    }
  }
  return [...named.values()].map(([motion, side]) => progressOf(sessions, motion, side, options));
}

function checkDays(sessions: readonly Session[]): void {
  const days = sessions.flatMap(({ day }) => (day === undefined ? [] : [day]));
  const good =
    (days.length === 0 || days.length === sessions.length) &&
    days.every((day, i) => Number.isFinite(day) && day >= (days[i - 1] ?? day));
  if (good) return;
  throw new GoniokitError('bad-option', {
    what: 'the days of the sessions',
    expected: 'a number for each session or for none, none before the one ahead of it',
    received: JSON.stringify(sessions.map(({ day }) => day ?? null)),
  });
}

function progressOf(
  sessions: readonly Session[],
  motion: string,
  side: Side,
  options: CompareOptions,
): Progress {
  const found = sessions.map(({ measurements }) =>
    measurements.measurements.findLast((one) => one.motion === motion && one.side === side),
  );
  const entries = entriesOf(sessions, found);
  const visits = sessions.flatMap((session, place): Visit[] => {
    const one = found[place];
    const counts = entries[place]?.status === 'measured' && one?.status === 'measured';
    return counts ? [{ place, session, one }] : [];
  });
  const steps = stepsOf(visits, options);
  const [first, last] = [visits[0], visits.at(-1)];
  return {
    motion,
    side,
    unit: first?.one.unit ?? null,
    sessions: entries,
    steps,
    change:
      first === undefined || last === undefined || first === last
        ? null
        : compareVisits(first, last, options),
    trend: trendOfVisits(visits, steps),
  };
}

/** Each session as it is held against the first one that was measured. */
function entriesOf(
  sessions: readonly Session[],
  found: readonly (Measurement | undefined)[],
): readonly SessionEntry[] {
  const firstPlace = found.findIndex((one) => one?.status === 'measured');
  const first = found[firstPlace] as Measured | undefined;
  return sessions.map((session, place): SessionEntry => {
    const one = found[place];
    const day = session.day ?? null;
    if (one?.status !== 'measured') {
      const reasons = [one === undefined ? 'not-measured' : 'unmeasurable'] as const;
      return { status: 'left-out', day, reasons, measurementReasons: one?.reasons ?? [] };
    }
    const { measurements } = sessions[firstPlace] as Session;
    const reasons = differingConditions(
      first as Measured,
      one,
      ...sameSubject(measurements, session.measurements),
    );
    return reasons.length > 0
      ? { status: 'left-out', day, reasons, measurementReasons: [] }
      : { status: 'measured', day, value: one.value, ci95: one.ci95, gross: one.gross };
  });
}

function stepsOf(visits: readonly Visit[], options: CompareOptions): readonly Step[] {
  return visits.slice(1).map((to, i) => {
    const from = visits[i] as Visit;
    const next = visits[i + 2];
    return {
      from: from.place,
      to: to.place,
      comparison: compareVisits(from, to, options),
      retained: next === undefined ? null : retainedGain(from.one, to.one, next.one, options),
    };
  });
}

function compareVisits(from: Visit, to: Visit, options: CompareOptions): Comparison {
  const alone = ({ session, one }: Visit) => ({ ...session.measurements, measurements: [one] });
  return compare(alone(from), alone(to), options)[0] as Comparison;
}

const daysInWeek = 7;

function trendOfVisits(visits: readonly Visit[], steps: readonly Step[]): Trend | null {
  const dated = visits.every(({ session }) => session.day !== undefined);
  return trendOf(
    visits.map(({ place, session }) =>
      session.day === undefined ? place : session.day / daysInWeek,
    ),
    visits.map(({ one }) => one.value),
    semOf(visits, steps),
    dated ? 'week' : 'session',
  );
}

/**
 * The standard error of one session: what the largest minimal detectable change of the steps was made
 * of, or, where none is known, the largest that the repetitions alone show.
 */
function semOf(visits: readonly Visit[], steps: readonly Step[]): number {
  const known = steps.flatMap(({ comparison }) =>
    comparison.status === 'compared' && comparison.mdc95 !== null ? [comparison.mdc95.value] : [],
  );
  return known.length > 0
    ? Math.max(...known) / (1.96 * Math.SQRT2)
    : Math.sqrt(Math.max(0, ...visits.map(({ one }) => randomVariance(one))));
}
