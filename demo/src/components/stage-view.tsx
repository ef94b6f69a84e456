import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { dial } from '../drawing/dial.ts';
import { figure } from '../drawing/figure.ts';
import { goniometer } from '../drawing/goniometer.ts';
import type { Point } from '../drawing/point.ts';
import type { Session } from '../session.ts';
import { firstExample } from '../sources/examples.ts';
import type { Picture, State } from '../state/state.ts';
import type { Words } from '../words/words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { FigureShapes } from './figure-shapes.tsx';
import { GoniometerShapes } from './goniometer-shapes.tsx';
import { FilmButton } from './source-picker.tsx';

interface StageViewProps {
  readonly words: Words;
  readonly state: State;
  readonly session: Session;
  readonly video: HTMLVideoElement;
  /** What lies over the picture. */
  readonly children?: ComponentChildren;
}

/** The picture: video where there is one, the person's skeleton, and the goniometer over the joint. */
export function StageView({ words, state, session, video, children }: StageViewProps) {
  const { stage, source } = state;
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => holder.current?.prepend(video), [video]);
  const isFilmed = source.kind === 'camera' || source.kind === 'film';
  const filmed = isFilmed && 'picture' in stage;
  const mirrored = 'picture' in stage && stage.picture.shownMirrored;
  return (
    <div class="stage" data-filmed={filmed} data-mirrored={mirrored} ref={holder}>
      {'picture' in stage && <Drawing words={words} state={state} picture={stage.picture} />}
      {stage.at === 'closed' && (
        <div class="closed">
          <p class="what">{words.closed}</p>
          <div class="ways">
            <button type="button" class="main" onClick={() => session.chooseCamera()}>
              {words.useCamera}
            </button>
            <FilmButton label={words.useFilm} pressed={false} session={session} />
            <button type="button" onClick={() => session.chooseExample(firstExample)}>
              {words.useExample}
            </button>
          </div>
        </div>
      )}
      {stage.at === 'opening' && <p class="opening">{words.opening[source.kind]}</p>}
      {stage.at === 'failed' && (
        <FailureNotice words={words} failure={stage.failure} session={session} />
      )}
      {children}
      {state.taking && <p class="taking">{words.taking[state.taking]}</p>}
      {'picture' in stage && source.kind !== 'camera' && state.taking === null && (
        <button type="button" class="play" onClick={() => session.playPause()}>
          {stage.at === 'playing' ? words.pause : stage.at === 'ended' ? words.again : words.play}
        </button>
      )}
    </div>
  );
}

interface DrawingProps {
  readonly words: Words;
  readonly state: State;
  readonly picture: Picture;
}

/** A hold this long fills the ring around the joint, milliseconds. */
const WHOLE_HOLD_MS = 1000;

/** Side of the dial that stands in for what the picture cannot show. */
const DIAL = 100;

function Drawing({ words, state, picture }: DrawingProps) {
  const { frame, live, motion, side } = state;
  const { size, box, mirrored, shownMirrored } = picture;
  const person = frame && figure(frame, size, mirrored);
  const place = ([x, y]: Point): Point => [shownMirrored ? size.width - x : x, y];
  const arms = live?.arms;
  const laid =
    arms &&
    goniometer(
      { vertex: place(arms.vertex), still: place(arms.still), moving: place(arms.moving) },
      live.angle ?? Number.NaN,
    );
  const alone = live?.space === 'world' && live.angle !== null && dial(live.angle, DIAL);
  const held = Math.min((live?.plateauMs ?? 0) / WHOLE_HOLD_MS, 1);
  const left = shownMirrored ? size.width - box.x - box.width : box.x;
  return (
    <>
      <svg
        class="drawing"
        viewBox={`${left} ${box.y} ${box.width} ${box.height}`}
        role="img"
        aria-label={words.picture(words.sidedMotion(motion, side))}
      >
        {person && <FigureShapes figure={person} place={place} />}
        {laid && <GoniometerShapes goniometer={laid} held={held} />}
      </svg>
      {alone && (
        <svg class="dial" viewBox={`0 0 ${DIAL} ${DIAL}`} aria-hidden="true">
          <GoniometerShapes goniometer={alone} held={held} />
        </svg>
      )}
    </>
  );
}
