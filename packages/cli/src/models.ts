// `@goniokit/cli/models`: MediaPipe's models, found or downloaded, and known by the SHA-256 of their members.
export { findModel, type ModelSearch } from './record/find-model.ts';
export { type ModelFile, modelFiles } from './record/model-files.ts';
