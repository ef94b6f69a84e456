// What the page runs that turns a film into frames: the film is read picture by picture, each goes to
// the pose worker, and its frame to whoever opened the page.

import type { Frame } from 'goniokit';
import { CameraError } from '../failure/camera-error.ts';
import { openPoseModel } from '../pose/open-pose-model.ts';
import { type FilmMessage, filmAddresses, filmListener } from './film-contract.ts';
import { openFilm } from './open-film.ts';

type Tell = (message: FilmMessage) => Promise<void>;
const tell = (globalThis as unknown as Record<typeof filmListener, Tell>)[filmListener];

try {
  await tellFrames();
} catch (error) {
  await tell(
    error instanceof CameraError
      ? { type: 'failed', failure: error.failure, detail: error.detail }
      : { type: 'bug', detail: String(error) },
  );
}

async function tellFrames(): Promise<void> {
  const film = await openFilm(new URL(filmAddresses.film, document.baseURI));
  // Graphics cards differ in their landmarks from machine to machine.
  const model = await openPoseModel({ ...filmAddresses, delegate: 'cpu' });
  const { width, height, pictures } = film;
  await tell({ type: 'opened', width, height, pictures, source: model.source });

  let told = Promise.resolve();
  for await (const { picture, timeMs } of film.read()) {
    const frame = await model.detect(picture, timeMs);
    await told;
    told = tell({ type: 'frame', frame: plainFrame(frame) });
  }
  await told;
  await tell({ type: 'finished' });
}

/** A frame of plain arrays: typed arrays do not cross to the opener as such. */
function plainFrame({ timeMs, pose }: Frame): Frame {
  const { image = [], world = [] } = pose ?? {};
  return { timeMs, pose: pose && { image: Array.from(image), world: Array.from(world) } };
}
