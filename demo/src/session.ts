import { measure, type RecordingHeader } from 'goniokit';
import { createRecordingBuilder, type RecordingBuilder } from 'goniokit/recording';
import { openCamera } from './sources/camera-player.ts';
import { fetchClip, playClip } from './sources/example-player.ts';
import { clipAddress, type Example } from './sources/examples.ts';
import { openFilm } from './sources/film-player.ts';
import { closedPlayer, type Player, type PlayerListener } from './sources/player.ts';
import type { PageEvent } from './state/event.ts';
import { type State, takeKey, type Which } from './state/state.ts';

/** What the page's state is kept in. */
export interface Store {
  readonly now: () => State;
  readonly dispatch: (event: PageEvent) => void;
}

/** What a user can ask for that takes more than a new state: sources and takes. */
export interface Session {
  chooseExample(example: Example): void;
  chooseCamera(): void;
  chooseFilm(film: File): void;
  /** The chosen source once more, after it failed. */
  retry(): void;
  playPause(): void;
  startTake(which: Which): void;
  finishTake(): void;
}

/**
 * Joins sources to the state: opens and closes them, and gathers the frames of a take.
 *
 * @param video shows camera and films
 * @param calm whether nothing shall move unasked
 */
export function createSession(
  { now, dispatch }: Store,
  video: HTMLVideoElement,
  calm: boolean,
): Session {
  let player: Player | null = null;
  let header: RecordingHeader | null = null;
  let builder: RecordingBuilder | null = null;
  let film: File | null = null;
  /** Sources answer late: only the last one asked for is heard. */
  let asked = 0;

  function listen(): PlayerListener {
    asked += 1;
    const own = asked;
    const heard =
      <T extends unknown[]>(tell: (...what: T) => void) =>
      (...what: T) => {
        if (own === asked) tell(...what);
      };
    return {
      opened: heard((picture, ownHeader, playing) => {
        header = ownHeader;
        dispatch({ type: 'source-opened', picture, playing });
      }),
      frame: heard((frame) => {
        builder?.add(frame);
        dispatch({ type: 'frame', frame });
      }),
      // A picture from before the rewinding may still have come after the take began.
      rewound: heard(() => {
        if (builder !== null && header !== null) builder = createRecordingBuilder(header);
        dispatch({ type: 'source-restarted' });
      }),
      ended: heard(() => {
        dispatch({ type: 'source-ended' });
        if (now().taking !== null) finishTake();
      }),
      failed: heard((failure) => {
        builder = null;
        dispatch({ type: 'source-failed', failure });
      }),
    };
  }

  /** Closes what was open and opens another; a source that was asked for later wins. */
  async function open(start: (listener: PlayerListener) => Promise<Player>): Promise<boolean> {
    player?.close();
    player = null;
    builder = null;
    const listener = listen();
    const own = asked;
    const opened = await start(listener);
    if (own === asked) player = opened;
    else opened.close();
    return own === asked;
  }

  function openClip(id: string, which: Which, playing: boolean): Promise<boolean> {
    return open(async (listener) => {
      try {
        return playClip(await fetchClip(clipAddress(id, which)), listener, playing);
      } catch {
        listener.failed('no-example');
        return closedPlayer;
      }
    });
  }

  function beginTake(which: Which): void {
    if (header === null) return;
    builder = createRecordingBuilder(header);
    dispatch({ type: 'take-started', which });
  }

  function finishTake(): void {
    const { motion, side, taking, source } = now();
    if (taking === null || builder === null) return;
    const recorded = builder;
    builder = null;
    dispatch({ type: 'taken', take: measureTake(recorded, motion, side) });
    const nextIsAfter =
      taking === 'before' && now().takes[takeKey(motion, side, 'after')] === undefined;
    if (source.kind === 'example' && nextIsAfter) void openClip(source.id, 'after', false);
    else if (source.kind !== 'camera') {
      player?.pause();
      dispatch({ type: 'source-paused' });
    }
  }

  const session: Session = {
    chooseExample({ id, motion, side }) {
      dispatch({ type: 'source-chosen', source: { kind: 'example', id } });
      dispatch({ type: 'motion-chosen', motion });
      dispatch({ type: 'side-chosen', side });
      void openClip(id, 'before', !calm);
    },
    chooseCamera() {
      dispatch({ type: 'source-chosen', source: { kind: 'camera' } });
      void open((listener) => openCamera(video, listener));
    },
    chooseFilm(chosen) {
      film = chosen;
      dispatch({ type: 'source-chosen', source: { kind: 'film', name: chosen.name } });
      void open((listener) => openFilm(chosen, video, listener, !calm));
    },
    retry() {
      const { source } = now();
      dispatch({ type: 'source-chosen', source });
      if (source.kind === 'camera') session.chooseCamera();
      else if (source.kind === 'film' && film !== null) session.chooseFilm(film);
      else if (source.kind === 'example') void openClip(source.id, 'before', true);
    },
    playPause() {
      const { at } = now().stage;
      if (at === 'playing') {
        player?.pause();
        dispatch({ type: 'source-paused' });
      } else if (at === 'paused') {
        player?.resume();
        dispatch({ type: 'source-resumed' });
      } else if (at === 'ended') {
        player?.restart();
        dispatch({ type: 'source-restarted' });
      }
    },
    startTake(which) {
      const { source, taking } = now();
      if (taking !== null) return;
      if (source.kind === 'example') {
        // Until the clip is there, no other take can be asked for.
        dispatch({ type: 'source-chosen', source });
        void openClip(source.id, which, false).then((opened) => {
          if (!opened || now().stage.at === 'failed') return;
          beginTake(which);
          player?.restart();
        });
        return;
      }
      beginTake(which);
      if (source.kind === 'film') player?.restart();
    },
    finishTake,
  };
  return session;
}

function measureTake(builder: RecordingBuilder, motion: string, side: State['side']) {
  try {
    const recording = builder.finish();
    const options = { motions: [motion] };
    return measure(recording, side === 'none' ? options : { ...options, side });
  } catch {
    // No frame arrived between start and end.
    return 'empty' as const;
  }
}
