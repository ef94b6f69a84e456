import { useEffect } from 'preact/hooks';
import type { Session } from '../session.ts';
import { firstExample } from '../sources/examples.ts';
import type { PageEvent } from '../state/event.ts';
import type { State } from '../state/state.ts';
import type { Words } from '../words/words.ts';
import { MotionPicker } from './motion-picker.tsx';
import { Reading } from './reading.tsx';
import { Repetitions } from './repetitions.tsx';
import { Result } from './result.tsx';
import { SourcePicker } from './source-picker.tsx';
import { StageView } from './stage-view.tsx';
import { Takes } from './takes.tsx';

interface TryScreenProps {
  readonly words: Words;
  readonly state: State;
  readonly session: Session;
  readonly dispatch: (event: PageEvent) => void;
  readonly video: HTMLVideoElement;
}

/** One motion, before and after, without a client; nothing is kept. */
export function TryScreen({ words, state, session, dispatch, video }: TryScreenProps) {
  useEffect(() => {
    session.chooseExample(firstExample);
    return () => session.close();
  }, [session]);
  return (
    <main>
      <div class="try-sources">
        <SourcePicker words={words} state={state} session={session} />
      </div>
      <div class="measure-step">
        <section class="measuring" aria-label={words.sidedMotion(state.motion, state.side)}>
          <StageView words={words} state={state} session={session} video={video} />
          <Reading words={words} state={state} />
        </section>
        <div class="panel">
          <MotionPicker words={words} state={state} dispatch={dispatch} />
          <Repetitions words={words} state={state} />
          <Takes words={words} state={state} session={session} dispatch={dispatch} />
          <Result words={words} state={state} />
        </div>
      </div>
    </main>
  );
}
