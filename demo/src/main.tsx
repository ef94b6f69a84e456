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

const found = document.getElementById('page');
if (found === null) throw new Error('the page requires its element #page');
let page = found;

let words = await loadWords(chosenLanguage());
let route = routeOf(location.hash);
let state = firstState;
let clinicState = firstClinicState;

let isDue = false;

/** Once for all that changes in a turn. */
function draw(): void {
  if (isDue) return;
  isDue = true;
  queueMicrotask(() => {
    isDue = false;
    document.documentElement.lang = words.language;
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
  });
}

function dispatch(event: PageEvent): void {
  state = reduce(state, event);
  draw();
}

function dispatchClinic(event: ClinicEvent): void {
  clinicState = reduceClinic(clinicState, event);
  if (event.type === 'locked') clear();
  draw();
}

/** What was shown of clients goes as a whole and at once, whatever a part of it does when it goes. */
function clear(): void {
  const shown = page;
  page = shown.cloneNode(false) as HTMLElement;
  shown.replaceWith(page);
  try {
    render(null, shown);
  } catch (error) {
    reportError(error);
  }
}

async function speak(language: Language): Promise<void> {
  words = await loadWords(language);
  keepLanguage(language);
  draw();
}

addEventListener('hashchange', () => {
  route = routeOf(location.hash);
  scrollTo(0, 0);
  draw();
});

const video = document.createElement('video');
video.muted = true;
video.playsInline = true;
video.setAttribute('aria-hidden', 'true');

const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
const clinic = createClinic(
  { now: () => clinicState, dispatch: dispatchClinic },
  () => state.guided?.visitId ?? null,
);
const session = createSession({ now: () => state, dispatch }, clinic.recorder, video, calm);
draw();

// Models and all: from the second visit on, no network is needed. Where it is refused, the page works online.
if (import.meta.env.PROD) navigator.serviceWorker?.register('./service-worker.js').catch(() => {});
