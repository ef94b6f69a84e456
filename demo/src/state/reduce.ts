import { type LiveState, sidesOf } from 'goniokit';
import { lookUpMotion, wholeCatalogue } from 'goniokit/catalogue';
import { liveMeasure } from 'goniokit/live';
import { noCoach, stepCoach } from '../coach/coach.ts';
import { noScene } from '../coach/scene.ts';
import type { PageEvent } from './event.ts';
import { nextWanted } from './next-wanted.ts';
import { type Picture, type State, takeKey } from './state.ts';

/**
 * The page after an event: the one place where it changes. No clock, no page, no camera in here.
 *
 * @returns the same object where nothing changed
 */
export function reduce(state: State, event: PageEvent): State {
  switch (event.type) {
    case 'source-chosen':
      return {
        ...state,
        source: event.source,
        stage: { at: 'opening' },
        frame: null,
        live: null,
        taking: null,
        ...nothingAtHand,
      };
    case 'source-opened': {
      const at = event.playing ? 'playing' : 'paused';
      return {
        ...state,
        stage: { at, picture: event.picture },
        live: start(state, event.picture),
        leftOut: 0,
        scene: noScene,
      };
    }
    case 'source-restarted':
      return restart(state, 'playing');
    case 'source-paused':
      return state.stage.at === 'playing' ? moveTo(state, 'paused') : state;
    case 'source-resumed':
      return state.stage.at === 'paused' ? moveTo(state, 'playing') : state;
    case 'source-ended':
      return moveTo(state, 'ended');
    case 'source-closed':
      return {
        ...state,
        stage: { at: 'closed' },
        frame: null,
        live: null,
        taking: null,
        ...nothingAtHand,
      };
    case 'source-failed':
      return {
        ...state,
        stage: { at: 'failed', failure: event.failure },
        frame: null,
        live: null,
        taking: null,
        ...nothingAtHand,
      };
    case 'frame':
      if (!('picture' in state.stage)) return state;
      return coached({
        ...state,
        frame: event.frame,
        leftOut: event.leftOut ?? state.leftOut,
        live: state.live && liveMeasure.step(state.live, event.frame),
      });
    case 'scene':
      return { ...state, scene: event.scene };
    case 'motion-chosen': {
      if (state.taking !== null) return state;
      const sides = sidesOf(lookUpMotion(event.motion).row);
      const side = sides.includes(state.side) ? state.side : (sides.at(-1) ?? 'none');
      return restart({ ...state, motion: event.motion, side, redoing: null });
    }
    case 'side-chosen':
      if (state.taking !== null) return state;
      return restart({ ...state, side: event.side, redoing: null });
    case 'take-started':
      if (!('picture' in state.stage)) return state;
      return restart({ ...state, taking: event.which }, 'playing');
    case 'take-cancelled':
      return state.taking === null ? state : restart({ ...state, taking: null });
    case 'taken': {
      if (state.taking === null) return state;
      const key = takeKey(state.motion, state.side, state.taking);
      const others = state.atHand.filter((one) => one !== key);
      return {
        ...state,
        taking: null,
        takes: { ...state.takes, [key]: event.take },
        atHand: event.atHand ? [...others, key] : others,
        redoing: null,
      };
    }
    case 'redo':
      if (state.taking !== null) return state;
      return restart({ ...state, redoing: event.repetition });
    case 'takes-cleared': {
      const kept = { ...state.takes };
      for (const which of ['before', 'after'] as const) {
        delete kept[takeKey(state.motion, state.side, which)];
      }
      return { ...state, taking: null, takes: kept };
    }
    case 'guided': {
      const { guided, takes } = event;
      const isSame =
        guided?.visitId === state.guided?.visitId && guided?.which === state.guided?.which;
      if (isSame) return { ...state, guided, takes };
      const next = guided && (nextWanted(takes, guided) ?? guided.wanted[0]);
      return restart({ ...state, ...next, guided, takes, taking: null, ...nothingAtHand });
    }
  }
}

/** Frames of another source have another clock: no take goes on with them. */
const nothingAtHand = { atHand: [], redoing: null } as const;

/** Before a take of a client's session, a camera's pictures are looked at for what should be changed. */
function coached(state: State): State {
  const { guided, taking, source, stage, frame, live, motion, side, scene } = state;
  if (guided === null || taking !== null || source.kind !== 'camera' || !frame || !live)
    return state;
  if (!('picture' in stage)) return state;
  const watched = { row: lookUpMotion(motion).row, side, size: stage.picture.size, scene };
  return { ...state, coach: stepCoach(state.coach, frame, live, watched) };
}

function moveTo(state: State, at: 'playing' | 'paused' | 'ended'): State {
  return 'picture' in state.stage
    ? { ...state, stage: { at, picture: state.stage.picture } }
    : state;
}

/** Counts from nothing again, in the same picture. */
function restart(state: State, at?: 'playing'): State {
  if (!('picture' in state.stage)) return state;
  const live = start(state, state.stage.picture);
  return moveTo({ ...state, live, coach: noCoach }, at ?? state.stage.at);
}

function start({ motion, side }: State, { size, mirrored }: Picture): LiveState {
  return liveMeasure.start({ motion, side, image: size, mirrored, catalogue: wholeCatalogue });
}
