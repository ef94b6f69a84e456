import { useState } from 'preact/hooks';
import type { Clinic } from '../../clinic/clinic.ts';
import type { ClinicState } from '../../clinic/clinic-state.ts';
import { clientAddress, tryAddress, visitAddress } from '../../clinic/route.ts';
import { visitsOf } from '../../clinic/visits-of.ts';
import type { Client, Visit } from '../../store/records.ts';
import type { Words } from '../../words/words.ts';
import { PassphraseSection } from '../vault/passphrase-section.tsx';
import { ClientForm } from './client-form.tsx';
import { lazily } from './lazily.tsx';

const DataSection = lazily(async () => (await import('./data-section.tsx')).DataSection);

interface ClientsScreenProps {
  readonly words: Words;
  readonly state: ClinicState;
  readonly clinic: Clinic;
}

/** Where the page opens: what is unfinished, who comes, and what is kept. */
export function ClientsScreen({ words, state, clinic }: ClientsScreenProps) {
  const { records, readOnly } = state;
  const { clinic: text } = words;
  const [search, setSearch] = useState('');
  // Who came last stands first.
  const clients = Object.values(records.clients)
    .map((client) => ({ client, visits: visitsOf(records, client.id) }))
    .sort((a, b) => lastOf(b) - lastOf(a));
  const found = clients.filter(({ client }) =>
    client.code.toLowerCase().includes(search.toLowerCase()),
  );
  const open = Object.values(records.visits)
    .filter((visit) => !visit.finished && records.clients[visit.clientId])
    .sort((a, b) => b.sequence - a.sequence);
  return (
    <main class="screen">
      {open.length > 0 && (
        <section class="card" aria-labelledby="unfinished">
          <h2 id="unfinished">{text.unfinished}</h2>
          <ul class="rows">
            {open.map((visit) => (
              <li key={visit.id}>
                <a class="row" href={visitAddress(visit.id)}>
                  <b>{records.clients[visit.clientId]?.code}</b>
                  <span>
                    {visit.region ? text.sidedRegion(visit.region, visit.side) : text.noRegion}
                  </span>
                  <span class="quiet">{words.day(visit.startedMs)}</span>
                  <span class="go">{text.goOnAt(visit.step)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="card" aria-labelledby="clients">
        <h2 id="clients">{text.clients}</h2>
        {clients.length === 0 && <p class="hint">{text.noClients}</p>}
        {clients.length > 5 && (
          <label class="field search">
            <span>{text.search}</span>
            <input
              type="search"
              value={search}
              onInput={({ currentTarget }) => setSearch(currentTarget.value)}
            />
          </label>
        )}
        <ul class="rows">
          {found.map(({ client, visits }) => (
            <ClientRow key={client.id} words={words} client={client} sessions={visits.length} />
          ))}
        </ul>
      </section>
      <section class="card" aria-labelledby="new-client">
        <h2 id="new-client">{text.newClient}</h2>
        <ClientForm
          words={words}
          disabled={readOnly}
          taken={clients.map(({ client }) => client.code)}
          onAdd={(fields) => {
            location.hash = clientAddress(clinic.addClient(fields));
          }}
        />
      </section>
      <section class="card try" aria-labelledby="try">
        <h2 id="try">{text.tryTitle}</h2>
        <p class="hint">{text.tryText}</p>
        <a class="button" href={tryAddress}>
          {text.tryIt}
        </a>
      </section>
      <PassphraseSection words={words} state={state} clinic={clinic} />
      <DataSection words={words} state={state} clinic={clinic} />
    </main>
  );
}

function lastOf({ client, visits }: { client: Client; visits: readonly Visit[] }): number {
  return visits.at(-1)?.sequence ?? client.sequence;
}

interface ClientRowProps {
  readonly words: Words;
  readonly client: Client;
  readonly sessions: number;
}

function ClientRow({ words, client, sessions }: ClientRowProps) {
  const { clinic: text } = words;
  return (
    <li>
      <a class="row" href={clientAddress(client.id)}>
        <b>{client.code}</b>
        <span class="quiet">{text.person(client.birthYear, client.sex)}</span>
        <span class="go">{text.sessions(sessions)}</span>
      </a>
    </li>
  );
}
