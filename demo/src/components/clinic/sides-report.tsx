import type { SideComparison } from 'goniokit/comparison';
import type { Words } from '../../words/words.ts';

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
                  words.degrees(one.left, 1),
                  words.degrees(one.right, 1),
                  words.signedDegrees(one.difference),
                  words.signedDegrees(one.differenceCi95[0]),
                  words.signedDegrees(one.differenceCi95[1]),
                )}{' '}
                {text.sideVerdict[one.verdict]}
                {one.warnings.map((warning) => (
                  <small key={warning}> {text.sideWarnings[warning]}.</small>
                ))}
              </>
            ) : (
              words.list(one.reasons.map((reason) => text.sideReasons[reason]))
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
