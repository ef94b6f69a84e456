import { type FhirBundle, type FhirVisit, fhirBundle } from '@goniokit/formats/fhir';
import type { ReportContent, ReportSession } from 'goniokit/html-report';
import { tool } from '../tool.ts';
import type { ReportOptions } from './report-options.ts';

/** What a report shows, as a FHIR Bundle. Who moved the limb is said where the command line says it. */
export function bundleOf(
  { sessions, comparisons = [], catalogue }: ReportContent,
  { subject, sex, active, passive }: ReportOptions,
): FhirBundle {
  const mode = passive ? 'passive' : active ? 'active' : null;
  const visit = ({ date, measurements }: ReportSession): FhirVisit => ({
    dateTime: date,
    measurements,
  });
  const [before, after] = sessions.map(visit);
  return fhirBundle({
    tool,
    subject: subject === undefined ? null : { code: subject, ...(sex && { sex }) },
    before: before as FhirVisit,
    ...(after && { after }),
    comparisons,
    modeOf: () => mode,
    ...(catalogue && { catalogue }),
  });
}
