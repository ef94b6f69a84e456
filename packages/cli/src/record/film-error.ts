import type { FilmMessage } from '@goniokit/camera/film-contract';
import { GoniokitError } from 'goniokit';

type Failed = Extract<FilmMessage, { type: 'failed' }>;

/** Why a film cannot be recorded, in the library's form. */
export function filmError({ failure, detail }: Failed, file: string): Error {
  const film = (expected: string, received: string) =>
    new GoniokitError('unreadable', { what: 'recording', expected, received, where: { file } });
  switch (failure) {
    case 'not-a-film':
      return film('a film (mp4, mov, webm, mkv)', 'a file of another kind');
    case 'no-picture':
      return film('a film with pictures', 'one without');
    case 'codec':
      return film(
        'a film that this Chromium can play ($CHROMIUM_PATH may name another, as Chrome)',
        `the codec ${detail}`,
      );
    case 'damaged':
      return film('a whole film', `a damaged one: ${detail}`);
    default:
      return new Error(`${failure}: ${detail}`);
  }
}
