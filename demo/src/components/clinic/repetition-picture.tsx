import { angleSeries } from 'goniokit/angles';
import { wholeCatalogue } from 'goniokit/catalogue';
import { parseRecording } from 'goniokit/recording';
import { useEffect, useState } from 'preact/hooks';
import { measurementOf } from '../../clinic/takes-of.ts';
import { progressScale } from '../../drawing/progress-scale.ts';
import { type Curve, repetitionCurves } from '../../drawing/repetition-curves.ts';
import type { StoredTake } from '../../store/records.ts';
import type { Words } from '../../words/words.ts';

interface RepetitionPictureProps {
  readonly words: Words;
  readonly before: StoredTake | null;
  readonly after: StoredTake | null;
  readonly recording: (take: StoredTake) => Promise<string | null>;
}

const WIDTH = 320;
const HEIGHT = 120;

/** The repetitions over each other, before and after: where the movement ends, and how evenly. */
export function RepetitionPicture({ words, before, after, recording }: RepetitionPictureProps) {
  const [curves, setCurves] = useState<Readonly<Record<'before' | 'after', readonly Curve[]>>>();
  useEffect(() => {
    let isOver = false;
    const read = async (take: StoredTake | null) => {
      const text = take && (await recording(take));
      return take === null || text === null ? [] : curvesOf(take, text);
    };
    void Promise.all([read(before), read(after)]).then(([earlier, later]) => {
      if (!isOver) setCurves({ before: earlier, after: later });
    });
    return () => {
      isOver = true;
    };
  }, [before?.id, after?.id]);

  const all = curves === undefined ? [] : [...curves.before, ...curves.after];
  if (curves === undefined || all.length === 0) return null;
  const degrees = all.flat().map(([, deg]) => deg);
  const { fromDeg, toDeg, place } = progressScale([[Math.min(...degrees), Math.max(...degrees)]]);
  const x = (share: number) => 44 + share * (WIDTH - 48);
  const y = (deg: number) => 8 + (1 - place(deg)) * (HEIGHT - 16);
  const line = (curve: Curve) =>
    curve.map(([share, deg]) => `${x(share).toFixed(1)},${y(deg).toFixed(1)}`).join(' ');
  return (
    <figure class="repetition-picture">
      <svg
        class="progress"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={words.clinic.curves}
      >
        {[fromDeg, toDeg].map((deg) => (
          <g key={deg}>
            <line class="grid" x1="44" x2={WIDTH} y1={y(deg)} y2={y(deg)} />
            <text x="38" y={y(deg) + 4} text-anchor="end">
              {words.degrees(deg, 0)}
            </text>
          </g>
        ))}
        {(['before', 'after'] as const).flatMap((which) =>
          curves[which].map((curve, i) => (
            <polyline
              key={`${which} ${i}`}
              class="course"
              data-which={which}
              points={line(curve)}
            />
          )),
        )}
      </svg>
      <figcaption class="hint">{words.clinic.curvesText}</figcaption>
    </figure>
  );
}

function curvesOf(take: StoredTake, text: string): readonly Curve[] {
  const measurement = measurementOf(take);
  if (measurement?.status !== 'measured') return [];
  const { motion, side } = take;
  const series = angleSeries(parseRecording(text), { motion, side, catalogue: wholeCatalogue });
  const accepted = measurement.repetitions.filter((one) => one.accepted);
  return repetitionCurves(series.timeMs, series.filtered, accepted);
}
