import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Clinic } from '../../clinic/clinic.ts';
import type { ClinicState } from '../../clinic/clinic-state.ts';
import { clientAddress, clientsAddress } from '../../clinic/route.ts';
import type { Session } from '../../session.ts';
import type { PageEvent } from '../../state/event.ts';
import type { State } from '../../state/state.ts';
import { type StepId, stepIds, type Visit } from '../../store/records.ts';
import type { Words } from '../../words/words.ts';
import { lazily } from './lazily.tsx';
import { MeasureStep } from './measure-step.tsx';
import { ProtocolStep } from './protocol-step.tsx';
import { RegionStep } from './region-step.tsx';
import { TreatStep } from './treat-step.tsx';

export interface VisitScreenProps {
  readonly words: Words;
  readonly state: ClinicState;
  readonly clinic: Clinic;
  readonly page: State;
  readonly session: Session;
  readonly dispatch: (event: PageEvent) => void;
  readonly video: HTMLVideoElement;
  readonly id: string;
}

export interface StepProps extends Omit<VisitScreenProps, 'id'> {
  readonly visit: Visit;
  /** Keeps the session as it now is. */
  readonly change: (changed: Partial<Visit>) => void;
}

const ResultStep = lazily(async () => (await import('./result-step.tsx')).ResultStep);

/** A session, from the region treated to the result; every step can be gone back to. */
export function VisitScreen(props: VisitScreenProps) {
  const { words, state, clinic, id, page } = props;
  const { clinic: text } = words;
  const main = useRef<HTMLElement>(null);
  const visit = state.records.visits[id];
  const client = visit && state.records.clients[visit.clientId];
  const at = visit?.step;
  // The button that led here is gone: keyboard and screen reader go on at the top of the step. At once: later,
  // the focus would be taken from where somebody types already.
  useLayoutEffect(() => {
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [at]);
  if (visit === undefined || client === undefined) {
    return (
      <main class="screen">
        <section class="card">
          <p>{text.noSuchSession}</p>
          <a class="button" href={clientsAddress}>
            {text.clients}
          </a>
        </section>
      </main>
    );
  }
  const change = (changed: Partial<Visit>) => clinic.changeVisit({ ...visit, ...changed });
  const step = { ...props, visit, change };
  const isBusy = page.taking !== null || state.readOnly;
  return (
    <main class="visit" data-step={visit.step} ref={main} tabIndex={-1}>
      <header class="visit-head">
        <p class="whose">
          <a href={clientAddress(client.id)}>{client.code}</a>
          <span class="quiet">
            {visit.region && `${text.sidedRegion(visit.region, visit.side)} · `}
            {words.day(visit.startedMs)}
          </span>
        </p>
        <nav aria-label={text.stepsLabel}>
          <ol class="steps">
            {stepIds.map((one, i) => (
              <li key={one}>
                <button
                  type="button"
                  aria-current={visit.step === one ? 'step' : undefined}
                  disabled={isBusy || !canReach(visit, one)}
                  onClick={() => change({ step: one })}
                >
                  <span class="nth">{i + 1}</span> <span class="label">{text.steps[one]}</span>
                </button>
              </li>
            ))}
          </ol>
        </nav>
      </header>
      {visit.step === 'region' && <RegionStep {...step} />}
      {visit.step === 'protocol' && <ProtocolStep {...step} />}
      {visit.step === 'before' && <MeasureStep {...step} which="before" />}
      {visit.step === 'treat' && <TreatStep {...step} />}
      {visit.step === 'after' && <MeasureStep {...step} which="after" />}
      {visit.step === 'result' && <ResultStep {...step} />}
    </main>
  );
}

function canReach({ region, items }: Visit, step: StepId): boolean {
  if (step === 'region') return true;
  return step === 'protocol' ? region !== null : items.length > 0;
}
