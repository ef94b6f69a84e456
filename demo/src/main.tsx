import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.tsx';
import { createClinic } from './clinic/clinic.ts';
import { firstClinicState } from './clinic/clinic-state.ts';
import { type ClinicEvent, reduceClinic } from './clinic/reduce-clinic.ts';
import { routeOf } from './clinic/route.ts';
import { createSession } from './session.ts';
import type { PageEvent } from './state/event.ts';
import { firstState } from './state/first-state.ts';
import { reduce } from './state/reduce.ts';
import { chosenLanguage, keepLanguage, loadWords } from './words/languages.ts';
import type { Language } from './words/number-words.ts';

const words = signal(await loadWords(chosenLanguage()));
effect(() => {
  document.documentElement.lang = words.value.language;
  document.title = words.value.title;
});
const speak = async (language: Language) => {
  words.value = await loadWords(language);
  keepLanguage(language);
};

const state = signal(firstState);
const dispatch = (event: PageEvent) => {
  state.value = reduce(state.value, event);
};

const clinicState = signal(firstClinicState);
const dispatchClinic = (event: ClinicEvent) => {
  clinicState.value = reduceClinic(clinicState.value, event);
};

const route = signal(routeOf(location.hash));
addEventListener('hashchange', () => {
  route.value = routeOf(location.hash);
  scrollTo(0, 0);
});

const video = document.createElement('video');
video.muted = true;
video.playsInline = true;
video.setAttribute('aria-hidden', 'true');

const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
const clinic = createClinic(
  { now: () => clinicState.peek(), dispatch: dispatchClinic },
  () => state.peek().guided?.visitId ?? null,
);
const session = createSession({ now: () => state.peek(), dispatch }, clinic.recorder, video, calm);

const page = document.getElementById('page');
if (page === null) throw new Error('the page requires its element #page');
render(
  <App
    words={words}
    speak={speak}
    state={state}
    clinicState={clinicState}
    route={route}
    dispatch={dispatch}
    session={session}
    clinic={clinic}
    video={video}
  />,
  page,
);

// Models and all: from the second visit on, no network is needed. Where it is refused, the page works online.
if (import.meta.env.PROD) navigator.serviceWorker?.register('./service-worker.js').catch(() => {});
