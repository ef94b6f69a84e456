import type { MeasureOptions, ResultOptions } from '../command-options.ts';

/** What is reported on, and as what. */
export interface ReportOptions extends MeasureOptions, Pick<ResultOptions, 'output' | 'force'> {
  readonly mdc?: number;
  /** YYYY-MM-DD, one for each session, or one for all. */
  readonly date?: readonly string[];
  /** Whose it is, by a code. */
  readonly subject?: string;
  readonly fhir?: boolean;
}
