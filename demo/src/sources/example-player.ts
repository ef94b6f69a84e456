import { boxAround } from '../drawing/box-around.ts';
import type { Player, PlayerListener } from './player.ts';
import { type Clip, readClip } from './read-clip.ts';

/** A pause of the page itself (a hidden tab) is not playing time, milliseconds. */
const LONGEST_STEP_MS = 100;

/** Fetches a shipped recording from the page's own site. */
export async function fetchClip(address: string): Promise<Clip> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the recording requires an answer, received ${answer.status}`);
  return readClip(await answer.text());
}

/** Plays a recording at its own pace; no frame is left out, however slow the page. */
export function playClip(
  { header, frames }: Clip,
  listener: PlayerListener,
  playing: boolean,
): Player {
  const size = header.image ?? { width: 1280, height: 720 };
  const mirrored = header.mirrored ?? false;
  const firstMs = frames[0]?.timeMs ?? 0;
  let next = 0;
  let playedMs = 0;
  let lastTickMs: number | null = null;
  let ticket = 0;

  function tellUpTo(timeMs: number): void {
    while (next < frames.length && frames[next]!.timeMs - firstMs <= timeMs) {
      listener.frame(frames[next]!);
      next += 1;
    }
  }

  function tick(nowMs: number): void {
    playedMs += Math.min(nowMs - (lastTickMs ?? nowMs), LONGEST_STEP_MS);
    lastTickMs = nowMs;
    ticket = requestAnimationFrame(tick);
    tellUpTo(playedMs);
    if (next < frames.length) return;
    stop();
    listener.ended();
  }

  function stop(): void {
    cancelAnimationFrame(ticket);
    lastTickMs = null;
  }

  function go(): void {
    stop();
    ticket = requestAnimationFrame(tick);
  }

  const box = boxAround(frames, size, mirrored);
  listener.opened({ size, box, mirrored, shownMirrored: false }, header, playing);
  tellUpTo(0);
  if (playing) go();

  return {
    restart() {
      next = 0;
      playedMs = 0;
      go();
    },
    pause: stop,
    resume: go,
    close: stop,
  };
}
