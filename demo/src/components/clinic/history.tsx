import type { Progress } from 'goniokit/comparison';
import { progressOf } from '../../clinic/progress-of.ts';
import type { Records } from '../../store/load-records.ts';
import type { Words } from '../../words/words.ts';
import { ProgressPicture } from './progress-picture.tsx';

interface HistoryProps {
  readonly words: Words;
  readonly records: Records;
  readonly clientId: string;
}

/** Each motion over the sessions: a picture, the figures, and what was left of each gain. */
export function History({ words, records, clientId }: HistoryProps) {
  const { clinic: text } = words;
  const { columns, rows, clockWasSetBack } = progressOf(records, clientId);
  if (columns.length < 2 || rows.length === 0) return null;
  return (
    <section class="card" aria-labelledby="history">
      <h2 id="history">{text.history}</h2>
      {clockWasSetBack && <p class="flag">{text.clockWasSetBack}</p>}
      <div class="motions">
        {rows.map((row) => (
          <article key={`${row.motion} ${row.side}`} class="motion-history">
            <h3>{words.sidedMotion(row.motion, row.side)}</h3>
            <ProgressPicture words={words} progress={row} />
            <table>
              <thead>
                <tr>
                  <th scope="col">{text.session}</th>
                  <th scope="col">{words.which.before}</th>
                  <th scope="col">{words.which.after}</th>
                </tr>
              </thead>
              <tbody>
                {sessionsOf(columns, row, words).map(({ visit, cells }) => (
                  <tr key={visit.id}>
                    <th scope="row">{words.day(visit.startedMs)}</th>
                    {cells.map((cell, i) => (
                      <td key={i}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            {row.change?.status === 'compared' && (
              <p>
                {text.sinceFirst(
                  words.verdict[row.change.verdict],
                  words.signedDegrees(row.change.delta),
                  words.signedDegrees(row.change.deltaCi95[0]),
                  words.signedDegrees(row.change.deltaCi95[1]),
                )}
              </p>
            )}
          </article>
        ))}
      </div>
    </section>
  );
}

function sessionsOf(
  columns: ReturnType<typeof progressOf>['columns'],
  row: Progress,
  words: Words,
) {
  const visits = [...new Set(columns.map(({ visit }) => visit))];
  return visits
    .map((visit) => ({
      visit,
      cells: (['before', 'after'] as const).map((which) => {
        const entry =
          row.sessions[columns.findIndex((one) => one.visit === visit && one.which === which)];
        return entry?.status === 'measured' ? words.degrees(entry.value, 1) : '–';
      }),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== '–'));
}
