import {
  ALL_FORMATS,
  BlobSource,
  EncodedPacketSink,
  Input,
  type InputVideoTrack,
  UrlSource,
  type VideoSample,
  VideoSampleSink,
} from 'mediabunny';
import { CameraError } from '../failure/camera-error.ts';

/** A picture of a film and when it is shown. */
export interface FilmPicture {
  /** Upright and with square pixels. The taker closes it. */
  readonly picture: VideoFrame;
  /** Milliseconds from the film's start, to the microsecond. */
  readonly timeMs: number;
}

/** An opened film. */
export interface Film {
  /** Size of the pictures as they are shown, pixels. */
  readonly width: number;
  readonly height: number;
  /** Number of pictures. */
  readonly pictures: number;
  /**
   * Every picture once, in the order in which they are shown, decoded as they are asked for.
   *
   * @throws CameraError `damaged`
   */
  read(): AsyncGenerator<FilmPicture, void>;
  close(): void;
}

/**
 * Opens a film file (mp4, mov, webm, mkv and their kin) to read it picture by picture, at the pace of
 * the reader and not of the clock.
 *
 * @param source a file of the user's, or an address that answers range requests
 * @throws CameraError `not-a-film`, `no-picture`, `codec`, `damaged`
 */
export async function openFilm(source: Blob | URL): Promise<Film> {
  const input = new Input({
    source: source instanceof Blob ? new BlobSource(source) : new UrlSource(source),
    formats: ALL_FORMATS,
  });
  try {
    if (!(await input.canRead())) throw new CameraError('not-a-film', 'no known container');
    const track = await input.getPrimaryVideoTrack();
    if (track === null) {
      // A film that breaks off before its table of contents looks like one without anything in it.
      const isBare = (await input.getTracks()).length === 0;
      throw isBare
        ? new CameraError('damaged', 'its table of contents is missing')
        : new CameraError('no-picture', 'no video track');
    }
    if (!(await track.canDecode())) {
      throw new CameraError('codec', (await track.getCodecParameterString()) ?? 'unknown codec');
    }
    const pictures = await countPictures(track);
    if (pictures === 0) throw new CameraError('damaged', 'none of its pictures can be read');
    return {
      width: await track.getDisplayWidth(),
      height: await track.getDisplayHeight(),
      pictures,
      read: () => readPictures(track),
      close: () => input.dispose(),
    };
  } catch (error) {
    input.dispose();
    throw error instanceof CameraError ? error : damaged(error);
  }
}

async function countPictures(track: InputVideoTrack): Promise<number> {
  let pictures = 0;
  const packets = new EncodedPacketSink(track).packets(undefined, undefined, {
    metadataOnly: true,
  });
  for await (const { timestamp } of packets) if (isShown(timestamp)) pictures += 1;
  return pictures;
}

async function* readPictures(track: InputVideoTrack): AsyncGenerator<FilmPicture, void> {
  // Decoders in hardware differ from machine to machine, in their pictures' last bits too.
  const samples = new VideoSampleSink(track, { hardwareAcceleration: 'prefer-software' }).samples();
  let lastMs = Number.NEGATIVE_INFINITY;
  try {
    for await (const sample of samples) {
      const timeMs = Math.round(sample.timestamp * 1e6) / 1e3;
      if (!isShown(sample.timestamp) || timeMs <= lastMs) {
        sample.close();
        continue;
      }
      lastMs = timeMs;
      yield { picture: await uprightPicture(sample), timeMs };
    }
  } catch (error) {
    throw error instanceof CameraError ? error : damaged(error);
  }
}

/** What lies before the start was cut away by an edit of the film: it is decoded, and never shown. */
function isShown(timestamp: number): boolean {
  return timestamp >= 0;
}

/** The picture as it is shown: phones write films lying on their side, with a note to turn them. */
async function uprightPicture(sample: VideoSample): Promise<VideoFrame> {
  const { rotation, flip, pixelAspectRatio } = sample;
  const isUpright = rotation === 0 && !flip && pixelAspectRatio.num === pixelAspectRatio.den;
  const upright = isUpright ? sample : await sample.transform({});
  const picture = upright.toVideoFrame();
  upright.close();
  if (upright !== sample) sample.close();
  return picture;
}

function damaged(error: unknown): CameraError {
  return new CameraError('damaged', error instanceof Error ? error.message : String(error));
}
