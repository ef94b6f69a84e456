import type { Measurement } from 'goniokit';
import type { Words } from '../words/words.ts';

interface MeasureProps {
  readonly words: Words;
  readonly measurement: Measurement;
}

/** One measurement with its error, or the reasons why there is none. */
export function Measure({ words, measurement }: MeasureProps) {
  if (measurement.status === 'unmeasurable') {
    return (
      <div class="refusal">
        <p>{words.refused}:</p>
        <ul>
          {measurement.reasons.map((reason) => (
            <li key={reason}>{words.reasons[reason]}</li>
          ))}
        </ul>
      </div>
    );
  }
  const { value, gross, ci95, standardError, repetitions, quality, compensations } = measurement;
  const exceeded = compensations.filter((one) => one.exceeded);
  const accepted = repetitions.filter((one) => one.accepted).length;
  return (
    <>
      <p class="value">{words.degrees(value, 1)}</p>
      <p class="interval">{words.interval(words.degrees(ci95[0], 1), words.degrees(ci95[1], 1))}</p>
      <p class="detail">
        {words.error(words.degrees(standardError, 1))} ·{' '}
        {words.accepted(accepted, repetitions.length)}
      </p>
      {gross !== null && Math.abs(gross - value) >= 1 && (
        <p class="detail">{words.gross(words.degrees(gross, 1))}</p>
      )}
      {exceeded.map(({ id, deg }) => (
        <p key={id} class="detail flag">
          {words.compensating(words.compensation[id], words.degrees(Math.abs(deg), 0))}
        </p>
      ))}
      {quality.reasons.map((reason) => (
        <p key={reason} class="detail flag">
          {words.flagged}: {words.reasons[reason]}
        </p>
      ))}
    </>
  );
}
