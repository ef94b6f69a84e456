// What the page runs that turns a film into frames: the film is read picture by picture, each goes to
// the landmarker's worker, and its frame to whoever opened the page.

import { CameraError } from '../failure/camera-error.ts';
import type { ModelAddresses } from '../landmarker/model-name.ts';
import { openLandmarker } from '../landmarker/open-landmarker.ts';
import { type FilmMessage, filmAddresses, filmListener, filmModels } from './film-contract.ts';
import { openFilm } from './open-film.ts';
import { plainFrame } from './plain-frame.ts';

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
  const landmarker = await openLandmarker({
    models: chosenModels(),
    wasm: filmAddresses.wasm,
    delegate: 'cpu',
  });
  const { width, height, pictures } = film;
  await tell({ type: 'opened', width, height, pictures, source: landmarker.source });

  let told = Promise.resolve();
  for await (const { picture, timeMs } of film.read()) {
    const frame = await landmarker.detect(picture, timeMs);
    await told;
    told = tell({ type: 'frame', frame: plainFrame(frame) });
  }
  await told;
  await tell({ type: 'finished' });
}

function chosenModels(): ModelAddresses {
  const names = new URL(document.baseURI).searchParams.get(filmModels)?.split(',') ?? [];
  const { pose, hands, face } = filmAddresses.models;
  return {
    pose,
    ...(names.includes('hands') && { hands }),
    ...(names.includes('face') && { face }),
  };
}
