import { signal } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.tsx';
import { createSession } from './session.ts';
import { firstExample } from './sources/examples.ts';
import type { PageEvent } from './state/event.ts';
import { firstState } from './state/first-state.ts';
import { reduce } from './state/reduce.ts';

const state = signal(firstState);
const dispatch = (event: PageEvent) => {
  state.value = reduce(state.value, event);
};

const video = document.createElement('video');
video.muted = true;
video.playsInline = true;
video.setAttribute('aria-hidden', 'true');

const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
const session = createSession({ now: () => state.peek(), dispatch }, video, calm);

const page = document.getElementById('page');
if (page === null) throw new Error('the page requires its element #page');
render(<App state={state} dispatch={dispatch} session={session} video={video} />, page);
session.chooseExample(firstExample);
