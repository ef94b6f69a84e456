import type { FailureWords } from '@goniokit/camera';
import type {
  CompensationId,
  LiveState,
  MinimalDetectableChange,
  NotComparable,
  Reason,
  Side,
  Verdict,
} from 'goniokit';
import type { ExampleId } from '../sources/examples.ts';
import type { SourceFailure } from '../sources/source-failure.ts';
import type { Source, Which } from '../state/state.ts';
import type { ClinicWords } from './clinic-words.ts';
import type { Language, NumberWords } from './number-words.ts';

/** What the subject is told about a motion. */
export interface HowTo {
  readonly position: string;
  readonly instruction: string;
}

/** Everything that the page says, in one language. */
export interface Words extends NumberWords {
  /** A tag as `lang` takes it. */
  readonly language: Language;
  readonly languageLabel: string;
  readonly title: string;
  readonly purpose: string;
  readonly limits: string;
  readonly privacy: string;
  readonly source: string;
  readonly sources: { readonly example: string; readonly camera: string; readonly film: string };
  readonly examples: Readonly<Record<ExampleId, string>>;
  readonly exampleLabel: string;
  readonly cameraLabel: string;
  readonly firstCamera: string;
  /** Where no source is open. */
  readonly closed: string;
  readonly motion: string;
  readonly motionLabel: (id: string) => string;
  /** How the subject stands, and what the subject does. */
  readonly howTo: (id: string) => HowTo;
  readonly joint: (joint: string) => string;
  readonly side: string;
  readonly sides: Readonly<Record<Side, string>>;
  /** The motion with its side, as `Right shoulder abduction`. */
  readonly sidedMotion: (id: string, side: Side) => string;
  readonly cameraView: Readonly<Record<'front' | 'side', string>>;
  readonly picture: (motion: string) => string;
  readonly opening: Readonly<Record<Source['kind'], string>>;
  readonly play: string;
  readonly pause: string;
  readonly again: string;
  readonly liveError: string;
  readonly depth: string;
  /** Pictures that came while the models were busy. */
  readonly leftOut: (count: number) => string;
  readonly phase: Readonly<Record<LiveState['phase'], string>>;
  readonly held: (ms: number) => string;
  readonly repetitions: string;
  readonly repetition: (number: number, degrees: string) => string;
  readonly noRepetition: string;
  readonly unreadable: string;
  readonly compensation: Readonly<Record<CompensationId, string>>;
  readonly compensating: (what: string, degrees: string) => string;
  readonly which: Readonly<Record<Which, string>>;
  readonly take: Readonly<Record<Which, string>>;
  readonly retake: Readonly<Record<Which, string>>;
  readonly taking: Readonly<Record<Which, string>>;
  readonly finish: Readonly<Record<Which, string>>;
  readonly notTaken: string;
  readonly clear: string;
  readonly emptyTake: string;
  readonly interval: (from: string, to: string) => string;
  readonly error: (degrees: string) => string;
  readonly accepted: (accepted: number, all: number) => string;
  readonly refused: string;
  readonly flagged: string;
  readonly gross: (degrees: string) => string;
  readonly result: string;
  readonly resultHint: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly verdictText: Readonly<Record<Verdict, string>>;
  readonly mdc: (degrees: string, source: MinimalDetectableChange['source']) => string;
  readonly noMdc: string;
  readonly changePicture: (delta: string, from: string, to: string) => string;
  readonly compensationAdded: (degrees: string) => string;
  readonly notComparable: string;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly notComparableReasons: Readonly<Record<NotComparable, string>>;
  readonly failure: Readonly<Record<SourceFailure, FailureWords>>;
  /** Where code that is fetched late is not there. */
  readonly partMissing: string;
  readonly reload: string;
  readonly retry: string;
  readonly useExample: string;
  readonly useFilm: string;
  readonly useCamera: string;
  readonly clinic: ClinicWords;
}
