import type { Session } from '../session.ts';
import { firstExample } from '../sources/examples.ts';
import type { SourceFailure } from '../sources/source-failure.ts';
import type { Words } from '../words/words.ts';
import { FilmButton } from './source-picker.tsx';

interface FailureNoticeProps {
  readonly words: Words;
  readonly failure: SourceFailure;
  readonly session: Session;
}

/** What went wrong with the source, and the ways on. */
export function FailureNotice({ words, failure, session }: FailureNoticeProps) {
  const { sentence, wayOn } = words.failure[failure];
  return (
    <div class="failure" role="alert">
      <p class="what">{sentence}</p>
      <p>{wayOn}</p>
      <div class="ways">
        <button type="button" class="main" onClick={() => session.retry()}>
          {words.retry}
        </button>
        <button type="button" onClick={() => session.chooseExample(firstExample)}>
          {words.useExample}
        </button>
        <FilmButton label={words.useFilm} pressed={false} session={session} />
      </div>
    </div>
  );
}
