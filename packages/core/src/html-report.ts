// `goniokit/html-report`: results as one page of HTML that needs nothing else.
export { formatHtmlReport } from './html-report/html-report.ts';
export type { ReportContent, ReportSession } from './html-report/report-content.ts';
