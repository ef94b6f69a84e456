import type { ReadonlySignal } from '@preact/signals';
import { MotionPicker } from './components/motion-picker.tsx';
import { Reading } from './components/reading.tsx';
import { Repetitions } from './components/repetitions.tsx';
import { Result } from './components/result.tsx';
import { SourcePicker } from './components/source-picker.tsx';
import { StageView } from './components/stage-view.tsx';
import { Takes } from './components/takes.tsx';
import type { Session } from './session.ts';
import type { PageEvent } from './state/event.ts';
import type { State } from './state/state.ts';
import { english as words } from './words.ts';

interface AppProps {
  readonly state: ReadonlySignal<State>;
  readonly dispatch: (event: PageEvent) => void;
  readonly session: Session;
  readonly video: HTMLVideoElement;
}

/** The whole page. */
export function App({ state: { value: state }, dispatch, session, video }: AppProps) {
  return (
    <>
      <header class="top">
        <h1>
          {words.title} <span class="purpose">{words.purpose}</span>
        </h1>
        <SourcePicker words={words} state={state} session={session} />
      </header>
      <main>
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
      </main>
      <footer>
        <p>
          {words.limits} {words.privacy}
        </p>
      </footer>
    </>
  );
}
