// `goniokit/fit`: landmarks whose legs keep their lengths.
export { fitRecording, type Limb } from './fit/fit-recording.ts';
