import { exportsOf } from '../../clinic/exports-of.ts';
import { resultsOf, sidesOfVisit } from '../../clinic/results-of.ts';
import { clientAddress } from '../../clinic/route.ts';
import { takeFor, takesOf } from '../../clinic/takes-of.ts';
import { download } from './download.ts';
import { MotionReport } from './motion-report.tsx';
import { RepetitionPicture } from './repetition-picture.tsx';
import { SidesReport } from './sides-report.tsx';
import type { StepProps } from './visit-screen.tsx';

/** What the session brought: to be looked at, printed and taken along. */
export function ResultStep({ words, state, clinic, visit, change }: StepProps) {
  const { clinic: text } = words;
  const { records } = state;
  const client = records.clients[visit.clientId];
  const results = resultsOf(records, visit);
  const sides = sidesOfVisit(records, visit);
  const takes = takesOf(records, visit.id);
  const files = exportsOf(records, visit);
  return (
    <div class="report">
      <header class="report-head">
        <h2>{text.reportTitle}</h2>
        <dl>
          <div>
            <dt>{text.code}</dt>
            <dd>{client?.code}</dd>
          </div>
          <div>
            <dt>{text.session}</dt>
            <dd>{words.day(visit.startedMs)}</dd>
          </div>
          <div>
            <dt>{text.treated}</dt>
            <dd>{visit.region && text.sidedRegion(visit.region, visit.side)}</dd>
          </div>
          {(['rest', 'end'] as const).map((when) => (
            <div key={when}>
              <dt>{text.pain[when]}</dt>
              <dd>{text.painChange(visit.pain.before[when], visit.pain.after[when])}</dd>
            </div>
          ))}
        </dl>
      </header>
      {results.map((result) => (
        <MotionReport
          key={`${result.item.motion} ${result.item.side}`}
          words={words}
          result={result}
        >
          <RepetitionPicture
            words={words}
            before={takeFor(takes, result.item, 'before')}
            after={takeFor(takes, result.item, 'after')}
            recording={(take) => clinic.recording(take)}
          />
        </MotionReport>
      ))}
      {sides.length > 0 && <SidesReport words={words} sides={sides} />}
      <section class="card notes" data-empty={visit.notes === ''} aria-labelledby="notes">
        <label class="field">
          <span id="notes">{text.notes}</span>
          <textarea
            rows={3}
            maxLength={10_000}
            disabled={state.readOnly}
            value={visit.notes}
            onInput={({ currentTarget }) => change({ notes: currentTarget.value })}
          />
        </label>
        <p class="printed">{visit.notes}</p>
      </section>
      <p class="limits">{words.limits}</p>
      <div class="ways end screen-only">
        <button type="button" onClick={() => download(files.name('csv'), 'text/csv', files.csv())}>
          {text.exportCsv}
        </button>
        <button
          type="button"
          onClick={() => download(files.name('json'), 'application/json', files.json())}
        >
          {text.exportJson}
        </button>
        <button
          type="button"
          onClick={async () => {
            const bundle = await files.fhir();
            if (bundle !== null) download(files.name('fhir.json'), 'application/fhir+json', bundle);
          }}
        >
          {text.exportFhir}
        </button>
        <button
          type="button"
          onClick={async () => {
            for (const item of visit.items) {
              for (const which of ['before', 'after'] as const) {
                const take = takeFor(takes, item, which);
                if (take === null) continue;
                const name = files.name('ndjson', `${item.motion}-${item.side}-${which}`);
                const text = await clinic.recording(take);
                if (text !== null) download(name, 'application/x-ndjson', text);
              }
            }
          }}
        >
          {text.exportRecordings}
        </button>
        <button type="button" class="main" onClick={() => print()}>
          {text.print}
        </button>
        {visit.finished ? (
          <a class="button" href={clientAddress(visit.clientId)}>
            {text.toClient}
          </a>
        ) : (
          <button type="button" onClick={() => change({ finished: true })}>
            {text.finishSession}
          </button>
        )}
      </div>
    </div>
  );
}
