import {
  type SideComparison,
  sideReasonSentences,
  sideWarningSentences,
} from 'goniokit/comparison';
import { changeText, degreesText } from '../../degrees-text.ts';
import type { Words } from '../../words.ts';

interface SidesReportProps {
  readonly words: Words;
  readonly sides: readonly SideComparison[];
}

/** Left against right, as they were last measured in this session. */
export function SidesReport({ words, sides }: SidesReportProps) {
  const { clinic: text } = words;
  return (
    <section class="card" aria-labelledby="both-sides">
      <h3 id="both-sides">{text.bothSides}</h3>
      <ul class="sides-report">
        {sides.map((one) => (
          <li key={one.motion}>
            <b>{words.motionLabel(one.motion)}</b>{' '}
            {one.status === 'compared' ? (
              <>
                {text.sidesText(
                  degreesText(one.left, 1),
                  degreesText(one.right, 1),
                  changeText(one.difference),
                  changeText(one.differenceCi95[0]),
                  changeText(one.differenceCi95[1]),
                )}{' '}
                {text.sideVerdict[one.verdict]}
                {one.warnings.map((warning) => (
                  <small key={warning}> {sideWarningSentences[warning]}.</small>
                ))}
              </>
            ) : (
              one.reasons.map((reason) => sideReasonSentences[reason]).join(', ')
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
