import { type Frame, GoniokitError, measure, type RecordingHeader } from 'goniokit';
import { lookUpMotion, wholeCatalogue } from 'goniokit/catalogue';
import {
  createRecordingBuilder,
  formatRecordingFrame,
  type RecordingBuilder,
} from 'goniokit/recording';
import type { TakeRecorder } from './clinic/take-recorder.ts';
import { isReady } from './coach/coach.ts';
import { REPETITIONS, takeIsDone } from './coach/take-is-done.ts';
import { openCamera } from './sources/camera-player.ts';
import { fetchClip, playClip } from './sources/example-player.ts';
import { clipAddress, type Example } from './sources/examples.ts';
import { openFilm } from './sources/film-player.ts';
import { type ModelsNeeded, modelsNeeded } from './sources/models-needed.ts';
import { closedPlayer, type Player, type PlayerListener } from './sources/player.ts';
import { readClip } from './sources/read-clip.ts';
import type { PageEvent } from './state/event.ts';
import { isMeasured, nextWanted } from './state/next-wanted.ts';
import { type State, takeKey, takeOf, type Which } from './state/state.ts';
import { clockAfter, withoutRepetition } from './state/without-repetition.ts';

/** What the page's state is kept in. */
export interface Store {
  readonly now: () => State;
  readonly dispatch: (event: PageEvent) => void;
}

/** A take under way. */
interface Running {
  readonly builder: RecordingBuilder;
  readonly frames: Frame[];
  /** From the source's time to the recording's. */
  readonly timeOf: (timeMs: number) => number;
}

/** What a user can ask for that takes more than a new state: sources and takes. */
export interface Session {
  /** With what moves in it, but where a client's protocol says what is measured. */
  chooseExample(example: Example): void;
  /** @param deviceId which one; without it the one chosen last, or the browser's first */
  chooseCamera(deviceId?: string): void;
  chooseFilm(film: File): void;
  /** A recording that was saved before. */
  chooseRecording(file: File): void;
  /** The chosen source once more, after it failed. */
  retry(): void;
  playPause(): void;
  startTake(which: Which): void;
  finishTake(): void;
  /**
   * Before a camera: the next repetition takes the place of this one of the take that is there, counted
   * from 0; null leaves it.
   */
  redo(repetition: number | null): void;
  /** Lets go of the source: a camera is then off. */
  close(): void;
}

/** Graphics that are lost twice in this time are not tried unasked a third time, milliseconds. */
const NOT_AGAIN_MS = 60_000;

/**
 * Joins sources to the state: opens and closes them, and gathers the frames of a take.
 *
 * @param recorder keeps what is recorded
 * @param video shows camera and films
 * @param calm whether nothing shall move unasked
 */
export function createSession(
  { now, dispatch }: Store,
  recorder: TakeRecorder,
  video: HTMLVideoElement,
  calm: boolean,
): Session {
  let player: Player | null = null;
  let header: RecordingHeader | null = null;
  let running: Running | null = null;
  /** Frames of this source's takes, by {@link takeKey}. */
  let atHand = new Map<string, readonly Frame[]>();
  let film: File | null = null;
  let camera: string | undefined;
  /** Sources answer late: only the last one asked for is heard. */
  let asked = 0;
  /** When lost graphics were last tried anew. */
  let triedMs = Number.NEGATIVE_INFINITY;

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
      frame: heard((frame, leftOut = 0) => {
        if (running !== null) add(running, { ...frame, timeMs: running.timeOf(frame.timeMs) });
        dispatch({ type: 'frame', frame, leftOut });
        followByItself();
      }),
      scene: heard((scene) => dispatch({ type: 'scene', scene })),
      // A picture from before the rewinding may still have come after the take began.
      rewound: heard(() => {
        if (running !== null && header !== null) {
          recorder.drop();
          record(header);
        }
        dispatch({ type: 'source-restarted' });
      }),
      ended: heard(() => {
        dispatch({ type: 'source-ended' });
        if (now().taking !== null) finishTake();
      }),
      slept: heard(() => {
        if (running === null) return;
        running = null;
        recorder.drop();
        dispatch({ type: 'take-cancelled' });
      }),
      returned: heard(() => session.retry()),
      failed: heard((failure) => {
        running = null;
        atHand = new Map();
        recorder.interrupt();
        dispatch({ type: 'source-failed', failure });
        // What it ran on is gone; another try runs on the processor where it must.
        const nowMs = performance.now();
        if (failure !== 'graphics-lost' || nowMs - triedMs < NOT_AGAIN_MS) return;
        triedMs = nowMs;
        session.retry();
      }),
    };
  }

  /** Closes what was open and opens another; a source that was asked for later wins. */
  async function open(start: (listener: PlayerListener) => Promise<Player>): Promise<boolean> {
    letGo();
    const listener = listen();
    const own = asked;
    const opened = await start(listener);
    if (own === asked) player = opened;
    else opened.close();
    return own === asked;
  }

  function letGo(): void {
    asked += 1;
    player?.close();
    player = null;
    if (running !== null) recorder.interrupt();
    running = null;
    atHand = new Map();
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
    record(header);
    dispatch({ type: 'take-started', which });
  }

  function record(from: RecordingHeader): void {
    const { motion, side, taking, guided } = now();
    const kept = framesToKeep();
    recorder.begin(from, motion, side, taking ?? guided?.which ?? 'before');
    running = { builder: createRecordingBuilder(from), frames: [], timeOf: clockAfter(kept) };
    for (const frame of kept) add(running, frame);
  }

  function add({ builder, frames }: Running, seen: Frame): void {
    // As it is written: the page's figure is, to the last bit, what its recording gives anywhere.
    const frame: Frame = JSON.parse(formatRecordingFrame(seen));
    builder.add(frame);
    frames.push(frame);
    recorder.frame(frame);
  }

  /** What a take goes on with: nothing, or the last one without the repetition that is done once more. */
  function framesToKeep(): readonly Frame[] {
    const { redoing, guided, motion, side } = now();
    const take = guided && takeOf(now(), guided.which);
    const measurement = take === null || take === 'empty' ? undefined : take.measurements[0];
    if (redoing === null || guided === null || measurement?.status !== 'measured') return [];
    const repetition = measurement.repetitions[redoing];
    const frames = atHand.get(takeKey(motion, side, guided.which));
    return repetition && frames ? withoutRepetition(frames, repetition) : [];
  }

  /** Hands-free: before a camera, a client's takes begin when all is right and end after three repetitions. */
  function followByItself(): void {
    const { guided, taking, source, coach, live, redoing } = now();
    if (guided === null || source.kind !== 'camera') return;
    player?.lookAround?.(taking === null);
    const isOpen = redoing !== null || takeOf(now(), guided.which) === null;
    const wanted = redoing === null ? REPETITIONS : 1;
    if (taking === null && isOpen && isReady(coach)) beginTake(guided.which);
    else if (taking !== null && live !== null && takeIsDone(live, wanted)) finishTake();
  }

  function finishTake(): void {
    const { motion, side, taking, source, guided } = now();
    if (taking === null || running === null) return;
    const { builder, frames } = running;
    running = null;
    const take = measureTake(builder, motion, side);
    recorder.finish(take);
    const canGoOn = source.kind === 'camera' && isMeasured(take);
    if (canGoOn) atHand.set(takeKey(motion, side, taking), frames);
    dispatch({ type: 'taken', take, atHand: canGoOn });
    // One that could not be measured says why before anything else happens.
    if (isMeasured(take)) goOn();
    const nextIsAfter =
      guided === null &&
      taking === 'before' &&
      now().takes[takeKey(motion, side, 'after')] === undefined;
    if (source.kind === 'example' && nextIsAfter) void openClip(source.id, 'after', false);
    else if (source.kind !== 'camera') {
      player?.pause();
      dispatch({ type: 'source-paused' });
    }
  }

  /** Of everything that will be measured with this source: models are not changed between motions. */
  function needed(): ModelsNeeded {
    const { guided, motion } = now();
    const wanted = guided?.wanted.map((one) => one.motion) ?? [motion];
    return modelsNeeded(wanted.map((id) => lookUpMotion(id).row));
  }

  /** To the protocol's next motion. */
  function goOn(): void {
    const { guided, takes } = now();
    const next = guided && nextWanted(takes, guided);
    if (next === null) return;
    dispatch({ type: 'motion-chosen', motion: next.motion });
    dispatch({ type: 'side-chosen', side: next.side });
  }

  const session: Session = {
    chooseExample({ id, motion, side }) {
      dispatch({ type: 'source-chosen', source: { kind: 'example', id } });
      if (now().guided === null) {
        dispatch({ type: 'motion-chosen', motion });
        dispatch({ type: 'side-chosen', side });
      }
      void openClip(id, now().guided?.which ?? 'before', !calm);
    },
    chooseCamera(deviceId = camera) {
      camera = deviceId;
      dispatch({ type: 'source-chosen', source: { kind: 'camera' } });
      void open((listener) => openCamera(video, listener, needed(), deviceId));
    },
    chooseFilm(chosen) {
      film = chosen;
      dispatch({ type: 'source-chosen', source: { kind: 'film', name: chosen.name } });
      void open((listener) => openFilm(chosen, video, listener, !calm, needed()));
    },
    chooseRecording(file) {
      film = file;
      dispatch({ type: 'source-chosen', source: { kind: 'recording', name: file.name } });
      void open(async (listener) => {
        try {
          return playClip(readClip(await file.text()), listener, !calm);
        } catch {
          listener.failed('not-a-recording');
          return closedPlayer;
        }
      });
    },
    retry() {
      const { source } = now();
      dispatch({ type: 'source-chosen', source });
      if (source.kind === 'camera') session.chooseCamera();
      else if (source.kind === 'film' && film !== null) session.chooseFilm(film);
      else if (source.kind === 'recording' && film !== null) session.chooseRecording(film);
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
      if (source.kind !== 'camera') player?.restart();
    },
    finishTake,
    redo(repetition) {
      dispatch({ type: 'redo', repetition });
    },
    close() {
      letGo();
      dispatch({ type: 'source-closed' });
    },
  };
  return session;
}

function measureTake(builder: RecordingBuilder, motion: string, side: State['side']) {
  try {
    const recording = builder.finish();
    const options = { motions: [motion], catalogue: wholeCatalogue };
    return measure(recording, side === 'none' ? options : { ...options, side });
  } catch (error) {
    // No frame arrived between start and end: nothing else may go wrong here, and what does is told.
    if (!(error instanceof GoniokitError && error.code === 'no-frames')) reportError(error);
    return 'empty' as const;
  }
}
