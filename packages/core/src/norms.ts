// `goniokit/norms`: what healthy people show, and how well it can be measured, each number with its source.
export { errorsOf, type MethodError, methodErrors, type Span } from './norms/error-table.ts';
export type { Mode, Norm, Sex } from './norms/norm.ts';
export { type NormQuery, normFor } from './norms/norm-for.ts';
export { norms, normsOf } from './norms/norms.ts';
export type { Source, SourceStatus } from './norms/source.ts';
export { sources } from './norms/sources.ts';
