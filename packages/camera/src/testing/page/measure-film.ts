import { openLandmarker } from '@goniokit/camera';
import { openFilm } from '@goniokit/camera/film';
import { measure } from 'goniokit';
import { createRecordingBuilder } from 'goniokit/recording';

/** The same figures on every machine, however long its processor takes. */
export async function measureFilm(file: Blob) {
  const film = await openFilm(file);
  const landmarker = await openLandmarker({
    models: { pose: '/pose_landmarker_lite.task' },
    wasm: '/wasm/',
    delegate: 'cpu',
  });
  const { width, height } = film;
  const recording = createRecordingBuilder({
    format: 'goniokit-recording',
    version: 1,
    image: { width, height },
    source: landmarker.source,
  });
  for await (const { picture, timeMs } of film.read()) {
    recording.add(await landmarker.detect(picture, timeMs)); // closes the picture
  }
  film.close();
  landmarker.close();
  return measure(recording.finish(), { motions: ['knee.flexion'], side: 'left' });
}
