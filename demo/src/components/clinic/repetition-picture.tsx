import {
  angleSeries,
  type CurvePoint,
  type RepetitionCurve,
  repetitionCurves,
} from 'goniokit/angles';
import { wholeCatalogue } from 'goniokit/catalogue';
import { parseRecording } from 'goniokit/recording';
import { useEffect, useState } from 'preact/hooks';
import { measurementOf } from '../../clinic/takes-of.ts';
import { progressScale } from '../../drawing/progress-scale.ts';
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
  const [curves, setCurves] =
    useState<Readonly<Record<'before' | 'after', readonly RepetitionCurve[]>>>();
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

  const points = curves && [...curves.before, ...curves.after].flatMap(({ lines }) => lines.flat());
  if (!curves || !points?.length) return null;
  const degrees = points.map(([, deg]) => deg);
  const { fromDeg, toDeg, place } = progressScale([[Math.min(...degrees), Math.max(...degrees)]]);
  const x = (share: number) => 44 + share * (WIDTH - 48);
  const y = (deg: number) => 8 + (1 - place(deg)) * (HEIGHT - 16);
  const pointsOf = (line: readonly CurvePoint[]) =>
    line.map(([share, deg]) => `${x(share).toFixed(1)},${y(deg).toFixed(1)}`).join(' ');
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
          curves[which].flatMap(({ lines, plateau }, i) =>
            [...lines, plateau].map((line, k) => (
              <polyline
                key={`${which} ${i} ${k}`}
                class="course"
                data-which={which}
                data-held={line === plateau}
                points={pointsOf(line)}
              />
            )),
          ),
        )}
      </svg>
      <figcaption class="hint">{words.clinic.curvesText}</figcaption>
    </figure>
  );
}

function curvesOf(take: StoredTake, text: string): readonly RepetitionCurve[] {
  const measurement = measurementOf(take);
  if (measurement?.status !== 'measured') return [];
  const { motion, side } = take;
  const series = angleSeries(parseRecording(text), { motion, side, catalogue: wholeCatalogue });
  return repetitionCurves(series, measurement);
}
