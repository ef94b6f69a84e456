import type { Measurement } from 'goniokit';
import type { Norm } from 'goniokit/norms';
import type { ComponentChildren } from 'preact';
import type { MotionResult } from '../../clinic/results-of.ts';
import { dial } from '../../drawing/dial.ts';
import type { Words } from '../../words/words.ts';
import { Change, NoChange } from '../change.tsx';
import { GoniometerShapes } from '../goniometer-shapes.tsx';
import { RetainedLine } from './retained-line.tsx';

interface MotionReportProps {
  readonly words: Words;
  readonly result: MotionResult;
  /** A picture of the repetitions. */
  readonly children: ComponentChildren;
}

/** One motion: before, after, what changed, and what to hold it against. */
export function MotionReport({ words, result, children }: MotionReportProps) {
  const { clinic: text } = words;
  const { item, before, after, comparison, norm, retained } = result;
  return (
    <article class="card motion-report">
      <h3>
        {words.sidedMotion(item.motion, item.side)}{' '}
        <span class="quiet">{text.modes[item.mode]}</span>
      </h3>
      <Shown words={words} which="before" measurement={before} />
      <Shown words={words} which="after" measurement={after} />
      <div class="result">
        {comparison === null && <p class="hint">{text.incomplete}</p>}
        {comparison?.status === 'compared' && <Change words={words} comparison={comparison} />}
        {comparison?.status === 'not-comparable' && (
          <NoChange words={words} comparison={comparison} />
        )}
      </div>
      {children}
      <div class="against">
        <RetainedLine words={words} retained={retained} />
        {norm !== null && <NormLine words={words} norm={norm} />}
      </div>
    </article>
  );
}

interface ShownProps {
  readonly words: Words;
  readonly which: 'before' | 'after';
  readonly measurement: Measurement | null;
}

/** Side of the square that the goniometer is drawn in. */
const DIAL = 100;

function Shown({ words, which, measurement }: ShownProps) {
  const value = measurement?.status === 'measured' ? measurement : null;
  const drawn = value && value.unit === 'deg' && dial(value.value, DIAL);
  return (
    <div class="shown">
      <h4>{words.which[which]}</h4>
      {drawn && (
        <svg class="small-dial" viewBox={`0 0 ${DIAL} ${DIAL}`} aria-hidden="true">
          <GoniometerShapes goniometer={drawn} />
        </svg>
      )}
      {value && (
        <div>
          <p class="value">{words.degrees(value.value, 1)}</p>
          <p class="interval">
            {words.interval(words.degrees(value.ci95[0], 1), words.degrees(value.ci95[1], 1))}
          </p>
          {value.gross !== null && Math.abs(value.gross - value.value) >= 1 && (
            <p class="detail">{words.gross(words.degrees(value.gross, 1))}</p>
          )}
        </div>
      )}
      {measurement === null && <p class="hint">{words.notTaken}</p>}
      {measurement?.status === 'unmeasurable' && (
        <div class="refusal">
          <p>{words.refused}:</p>
          <ul>
            {measurement.reasons.map((reason) => (
              <li key={reason}>{words.reasons[reason]}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

interface NormLineProps {
  readonly words: Words;
  readonly norm: Norm;
}

/** What others show, beside the number: it judges nobody. */
function NormLine({ words, norm }: NormLineProps) {
  const { mean, sd, source } = norm;
  const difference = words.clinic.normDifference(norm);
  return (
    <p class="norm">
      {words.clinic.norm(words.degrees(mean, 1), sd === null ? null : words.degrees(sd, 1))}{' '}
      <small>
        {source.citation}
        {difference !== null && ` ${difference}`}
      </small>
    </p>
  );
}
