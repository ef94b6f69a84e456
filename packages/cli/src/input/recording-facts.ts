import type { Recording } from 'goniokit';

/** A recording in numbers, with what is missing from it. */
export interface RecordingFacts {
  readonly format: string;
  readonly skeleton: string;
  readonly imageSize: { readonly width: number; readonly height: number } | null;
  readonly spaces: readonly ('image' | 'world')[];
  readonly mirrored: boolean;
  readonly source: Recording['source'];
  readonly note: string;
  readonly frames: number;
  readonly durationMs: number;
  /** Null for a single frame. */
  readonly framesPerSecond: number | null;
  /** Longest time from one frame to the next; null for a single frame. */
  readonly longestStepMs: number | null;
  readonly framesWithNobody: number;
}

export function recordingFacts(recording: Recording): RecordingFacts {
  const { source, skeleton, imageSize, image, world, mirrored, note, frames, timeMs } = recording;
  const durationMs = timeMs[frames - 1]! - timeMs[0]!;
  let longestStepMs = 0;
  for (let frame = 1; frame < frames; frame += 1) {
    longestStepMs = Math.max(longestStepMs, timeMs[frame]! - timeMs[frame - 1]!);
  }
  return {
    format: String(source.format),
    skeleton: skeleton.id,
    imageSize,
    spaces: [...(image ? (['image'] as const) : []), ...(world ? (['world'] as const) : [])],
    mirrored,
    source,
    note,
    frames,
    durationMs: rounded(durationMs),
    framesPerSecond: frames > 1 ? rounded((1000 * (frames - 1)) / durationMs) : null,
    longestStepMs: frames > 1 ? rounded(longestStepMs) : null,
    framesWithNobody: framesWithNobody(recording),
  };
}

function framesWithNobody({ frames, visibility, skeleton }: Recording): number {
  let nobody = 0;
  for (let frame = 0; frame < frames; frame += 1) {
    if (Number.isNaN(visibility[frame * skeleton.names.length])) nobody += 1;
  }
  return nobody;
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;
