import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * The film as a camera would send it: 640 x 480, 30 pictures a second, endlessly; nobody is in the picture
 * for two seconds between its end and its beginning.
 */
function cameraFilm(film: string, folder: string, change: string): string {
  const out = join(folder, 'camera.mjpeg');
  const filter = `${change}scale=-2:480,pad=640:480:(ow-iw)/2:0,fps=30,tpad=start_duration=2:color=gray`;
  const { status, error, stderr } = spawnSync('ffmpeg', [
    ...['-loglevel', 'error', '-i', film, '-an', '-vf', filter],
    ...['-pix_fmt', 'yuvj420p', '-c:v', 'mjpeg', '-q:v', '3', out],
  ]);
  if (status !== 0) throw new Error(`ffmpeg is needed for the fake camera: ${error ?? stderr}`);
  return out;
}

/**
 * What makes Chromium take the film for its camera, and leave the network alone.
 *
 * @param change ffmpeg's filters for the film itself, each followed by a comma
 */
export function filmAsCamera(film: string, folder: string, change = ''): string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${cameraFilm(film, folder, change)}`,
    '--enable-unsafe-swiftshader',
    ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ...['--no-first-run', '--disable-quic'],
  ];
}
