import type { Progress } from 'goniokit/comparison';
import { progressScale } from '../../drawing/progress-scale.ts';
import type { Words } from '../../words/words.ts';

interface ProgressPictureProps {
  readonly words: Words;
  readonly progress: Progress;
}

const WIDTH = 320;
const HEIGHT = 110;

/** The angle from one measurement to the next, each with its interval. */
export function ProgressPicture({ words, progress }: ProgressPictureProps) {
  const measured = progress.sessions.filter((entry) => entry.status === 'measured');
  const { fromDeg, toDeg, place } = progressScale(measured.map(({ ci95 }) => ci95));
  const x = (i: number) => 40 + ((WIDTH - 60) * (i + 0.5)) / measured.length;
  const y = (deg: number) => 10 + (1 - place(deg)) * (HEIGHT - 20);
  const line = measured
    .map(({ value }, i) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`)
    .join(' ');
  const label = words.clinic.progressPicture(measured.map(({ value }) => words.degrees(value, 0)));
  return (
    <svg class="progress" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {[fromDeg, toDeg].map((deg) => (
        <g key={deg}>
          <line class="grid" x1="40" x2={WIDTH} y1={y(deg)} y2={y(deg)} />
          <text x="34" y={y(deg) + 4} text-anchor="end">
            {words.degrees(deg, 0)}
          </text>
        </g>
      ))}
      <polyline class="course" points={line} />
      {measured.map(({ value, ci95 }, i) => (
        <g key={i}>
          <line class="range" x1={x(i)} x2={x(i)} y1={y(ci95[0])} y2={y(ci95[1])} />
          <circle class="delta" cx={x(i)} cy={y(value)} r="5" />
        </g>
      ))}
    </svg>
  );
}
