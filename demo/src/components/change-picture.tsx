import type { Compared } from 'goniokit';
import { changeScale } from '../drawing/change-scale.ts';
import type { Words } from '../words/words.ts';

interface ChangePictureProps {
  readonly words: Words;
  readonly comparison: Compared;
}

const WIDTH = 320;
const MIDDLE = 26;

/** The change on a scale: its interval as a bar, and a band where nothing can be claimed. */
export function ChangePicture({ words, comparison }: ChangePictureProps) {
  const { delta, deltaCi95, mdc95 } = comparison;
  const scale = changeScale(delta, deltaCi95, mdc95?.value ?? null);
  const [from, to] = scale.interval.map((place) => place * WIDTH) as [number, number];
  const label = words.changePicture(
    words.signedDegrees(delta),
    words.signedDegrees(deltaCi95[0]),
    words.signedDegrees(deltaCi95[1]),
  );
  return (
    <svg class="change" viewBox={`-8 0 ${WIDTH + 16} 66`} role="img" aria-label={label}>
      {scale.unclear && (
        <rect
          class="unclear"
          x={scale.unclear[0] * WIDTH}
          y="4"
          width={(scale.unclear[1] - scale.unclear[0]) * WIDTH}
          height="44"
        />
      )}
      <line class="axis" x1="0" y1="48" x2={WIDTH} y2="48" />
      <line class="axis" x1={WIDTH / 2} y1="4" x2={WIDTH / 2} y2="48" />
      <line class="range" x1={from} y1={MIDDLE} x2={to} y2={MIDDLE} />
      <circle class="delta" cx={scale.delta * WIDTH} cy={MIDDLE} r="7" />
      <text x="0" y="63">
        {words.degrees(-scale.limitDeg, 0)}
      </text>
      <text x={WIDTH / 2} y="63" text-anchor="middle">
        0°
      </text>
      <text x={WIDTH} y="63" text-anchor="end">
        +{words.degrees(scale.limitDeg, 0)}
      </text>
    </svg>
  );
}
