import { useRef } from 'preact/hooks';
import type { Clinic } from '../../clinic/clinic.ts';
import type { ClinicState } from '../../clinic/clinic-state.ts';
import { clientsAddress, visitAddress } from '../../clinic/route.ts';
import { visitsOf } from '../../clinic/visits-of.ts';
import type { Words } from '../../words/words.ts';
import { lazily } from './lazily.tsx';

interface ClientScreenProps {
  readonly words: Words;
  readonly state: ClinicState;
  readonly clinic: Clinic;
  readonly id: string;
}

const History = lazily(async () => (await import('./history.tsx')).History);

/** A client: sessions so far, how each motion went, and the next session. */
export function ClientScreen({ words, state, clinic, id }: ClientScreenProps) {
  const { clinic: text } = words;
  const { records, readOnly } = state;
  const ask = useRef<HTMLDialogElement>(null);
  const client = records.clients[id];
  if (client === undefined) {
    return (
      <main class="screen">
        <section class="card">
          <p>{text.noSuchClient}</p>
          <a class="button" href={clientsAddress}>
            {text.clients}
          </a>
        </section>
      </main>
    );
  }
  const visits = visitsOf(records, id);
  const open = visits.find(({ finished }) => !finished);
  return (
    <main class="screen">
      <section class="card lead" aria-labelledby="client">
        <div>
          <h2 id="client" class="name">
            {client.code}
          </h2>
          <p class="hint">{text.person(client.birthYear, client.sex)}</p>
        </div>
        {open ? (
          <a class="button main" href={visitAddress(open.id)}>
            {text.goOnAt(open.step)}
          </a>
        ) : (
          <button
            type="button"
            class="main"
            disabled={readOnly}
            onClick={() => {
              location.hash = visitAddress(clinic.startVisit(id));
            }}
          >
            {text.startSession}
          </button>
        )}
      </section>
      <History words={words} records={records} clientId={id} />
      <section class="card" aria-labelledby="sessions">
        <h2 id="sessions">{text.sessionsTitle}</h2>
        {visits.length === 0 && <p class="hint">{text.noSessions}</p>}
        <ul class="rows">
          {visits.toReversed().map((visit) => (
            <li key={visit.id}>
              <a class="row" href={visitAddress(visit.id)}>
                <b>{words.day(visit.startedMs)}</b>
                <span>
                  {visit.region ? text.sidedRegion(visit.region, visit.side) : text.noRegion}
                </span>
                <span class="go">{visit.finished ? text.result : text.goOnAt(visit.step)}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <p class="end">
        <button
          type="button"
          class="plain"
          disabled={readOnly}
          onClick={() => ask.current?.showModal()}
        >
          {text.eraseClient}
        </button>
      </p>
      <dialog ref={ask} aria-labelledby="erase">
        <h2 id="erase">{text.eraseAsk(client.code)}</h2>
        <p>{text.eraseText}</p>
        <div class="ways">
          <button type="button" onClick={() => ask.current?.close()}>
            {text.keepClient}
          </button>
          <button
            type="button"
            class="main"
            onClick={async () => {
              location.hash = clientsAddress;
              await clinic.eraseClient(id);
            }}
          >
            {text.eraseNow}
          </button>
        </div>
      </dialog>
    </main>
  );
}
