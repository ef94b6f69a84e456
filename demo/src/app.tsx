import type { Clinic } from './clinic/clinic.ts';
import type { ClinicState } from './clinic/clinic-state.ts';
import { clientsAddress, type Route } from './clinic/route.ts';
import { ClientsScreen } from './components/clinic/clients-screen.tsx';
import { lazily } from './components/clinic/lazily.tsx';
import { StoreNotices } from './components/clinic/store-notices.tsx';
import { LanguagePicker } from './components/language-picker.tsx';
import type { Session } from './session.ts';
import type { PageEvent } from './state/event.ts';
import type { State } from './state/state.ts';
import type { Language } from './words/number-words.ts';
import type { Words } from './words/words.ts';

// A screen's code comes with its screen.
const ClientScreen = lazily(
  async () => (await import('./components/clinic/client-screen.tsx')).ClientScreen,
);
const VisitScreen = lazily(
  async () => (await import('./components/clinic/visit-screen.tsx')).VisitScreen,
);
const TryScreen = lazily(async () => (await import('./components/try-screen.tsx')).TryScreen);
const LockScreen = lazily(
  async () => (await import('./components/vault/lock-screen.tsx')).LockScreen,
);

interface AppProps {
  readonly words: Words;
  readonly speak: (language: Language) => void;
  readonly state: State;
  readonly clinicState: ClinicState;
  readonly route: Route;
  readonly dispatch: (event: PageEvent) => void;
  readonly session: Session;
  readonly clinic: Clinic;
  readonly video: HTMLVideoElement;
}

/** The whole page. */
export function App(props: AppProps) {
  const { words, state, clinicState: kept, route: at, dispatch, session, clinic, video } = props;
  const measuring = { words, session, dispatch, video };
  const isLocked = kept.vault.at === 'locked';
  return (
    <>
      <header class="top">
        <h1>
          <a href={clientsAddress}>{words.title}</a> <span class="purpose">{words.purpose}</span>
        </h1>
        {kept.vault.at === 'open' && (
          <button type="button" onClick={() => void clinic.passphrase.lock()}>
            {words.clinic.vault.lockNow}
          </button>
        )}
      </header>
      <StoreNotices words={words} state={kept} clinic={clinic} />
      {at.at === 'try' && <TryScreen {...measuring} state={state} />}
      {at.at !== 'try' && isLocked && <LockScreen words={words} state={kept} clinic={clinic} />}
      {at.at !== 'try' && !kept.isOpen && !isLocked && (
        <main class="screen">
          <p class="hint">{words.clinic.opening}</p>
        </main>
      )}
      {at.at === 'clients' && kept.isOpen && (
        <ClientsScreen words={words} state={kept} clinic={clinic} />
      )}
      {at.at === 'client' && kept.isOpen && (
        <ClientScreen words={words} state={kept} clinic={clinic} id={at.id} />
      )}
      {at.at === 'visit' && kept.isOpen && (
        <VisitScreen {...measuring} page={state} state={kept} clinic={clinic} id={at.id} />
      )}
      <footer>
        <p>
          {words.limits} {words.privacy}
        </p>
        <LanguagePicker words={words} speak={props.speak} />
      </footer>
    </>
  );
}
