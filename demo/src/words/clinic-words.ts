import type { Reason, Side } from 'goniokit';
import type { Framing } from 'goniokit/catalogue';
import type { NotRetained, SideReason, SideVerdict, SideWarning } from 'goniokit/comparison';
import type { Norm } from 'goniokit/norms';
import type { RestoreNotice } from '../clinic/clinic-state.ts';
import type { Advice } from '../coach/coach.ts';
import type { Which } from '../state/state.ts';
import type { Client, Item, RegionId, StepId } from '../store/records.ts';
import type { StoreTrouble } from '../store/store-error.ts';
import type { VaultWords } from './vault-words.ts';

/** What the page says about clients and their sessions, in one language. */
export interface ClinicWords {
  readonly opening: string;
  readonly clients: string;
  readonly noClients: string;
  readonly noSuchClient: string;
  readonly search: string;
  readonly newClient: string;
  readonly code: string;
  readonly codeHint: string;
  readonly codeTaken: string;
  readonly birthYear: string;
  readonly sex: string;
  readonly sexes: Readonly<Record<'none' | 'female' | 'male', string>>;
  readonly addClient: string;
  readonly person: (birthYear: number | null, sex: Client['sex']) => string;
  readonly eraseClient: string;
  readonly eraseAsk: (code: string) => string;
  readonly eraseText: string;
  readonly keepClient: string;
  readonly eraseNow: string;
  readonly unfinished: string;
  readonly sessions: (count: number) => string;
  readonly sessionsTitle: string;
  readonly session: string;
  readonly noSessions: string;
  readonly noSuchSession: string;
  readonly startSession: string;
  readonly finishSession: string;
  readonly goOnAt: (step: StepId) => string;
  readonly history: string;
  readonly clockWasSetBack: string;
  readonly progressPicture: (degrees: readonly string[]) => string;
  readonly sinceFirst: (verdict: string, delta: string, from: string, to: string) => string;
  readonly tryTitle: string;
  readonly tryText: string;
  readonly tryIt: string;
  readonly data: string;
  readonly dataText: string;
  readonly offline: string;
  readonly damaged: (count: number) => string;
  readonly backup: string;
  readonly backingUp: string;
  readonly backupName: (ms: number) => string;
  readonly restore: string;
  readonly restored: (notice: RestoreNotice) => string;
  readonly trouble: Readonly<Record<StoreTrouble, string>>;
  readonly tryAgain: string;
  readonly readOnly: string;
  readonly vault: VaultWords;
  readonly steps: Readonly<Record<StepId, string>>;
  readonly stepsLabel: string;
  readonly regions: Readonly<Record<RegionId, string>>;
  readonly noRegion: string;
  readonly sidedRegion: (region: RegionId, side: Side) => string;
  readonly regionTitle: string;
  readonly protocolTitle: string;
  readonly protocolText: string;
  readonly noMotions: string;
  readonly modes: Readonly<Record<Item['mode'], string>>;
  readonly modeOf: (motion: string) => string;
  readonly earlier: (motion: string) => string;
  readonly laterOn: (motion: string) => string;
  readonly leaveOut: (motion: string) => string;
  readonly addMotion: string;
  readonly chooseMotion: string;
  readonly keepProtocol: (region: string) => string;
  readonly ownProtocolKept: string;
  readonly toBefore: string;
  readonly toTreat: string;
  readonly toAfter: string;
  readonly toResult: string;
  readonly toClient: string;
  readonly treatTitle: string;
  readonly treatText: string;
  readonly notes: string;
  readonly painTitle: string;
  readonly pain: Readonly<Record<'rest' | 'end', string>>;
  readonly painChange: (before: number | null, after: number | null) => string;
  readonly motionsOf: Readonly<Record<Which, string>>;
  readonly measuring: string;
  readonly toDo: string;
  readonly notMeasured: string;
  readonly interrupted: (motion: string, which: string) => string;
  readonly recover: string;
  readonly discard: string;
  readonly motionPicture: (label: string) => string;
  /** What has to be in the picture, and how far away it is. */
  readonly stand: Readonly<Record<Framing, string>>;
  readonly setUp: string;
  readonly speak: string;
  readonly fullScreen: string;
  readonly leaveFullScreen: string;
  readonly advice: Readonly<Record<Advice, string>>;
  /** After a take that could not be measured. */
  /** What the next try needs, after a reason why this one gave no number. */
  readonly whatToDo: (reason: Reason, framing: Framing) => string;
  readonly aboutToStart: string;
  readonly startYourself: string;
  readonly alreadyTaken: string;
  /** A take that was refused: why, and what to do. */
  readonly takeAgain: (why: string, whatToDo: string) => string;
  readonly chooseSource: string;
  readonly holdAndBack: (repetitions: number) => string;
  readonly counted: (repetitions: number) => string;
  readonly enough: (repetitions: number) => string;
  /** The repetitions of a take, of which each can be done once more. */
  readonly redoTitle: string;
  readonly redo: string;
  readonly redoOf: (repetition: string) => string;
  readonly redoing: (number: number) => string;
  readonly keepAll: string;
  /** Motions that have no number yet. */
  readonly stillToDo: (motions: readonly string[]) => string;
  readonly allTaken: Readonly<Record<Which, string>>;
  readonly result: string;
  readonly reportTitle: string;
  readonly treated: string;
  readonly incomplete: string;
  readonly retained: (delta: string, share: string, from: string, to: string) => string;
  readonly notRetained: Readonly<Record<NotRetained, string>>;
  readonly norm: (mean: string, sd: string | null) => string;
  /** How what a norm's source measured differs from what one camera sees; null where it does not. */
  readonly normDifference: (norm: Norm) => string | null;
  readonly curves: string;
  readonly curvesText: string;
  readonly bothSides: string;
  readonly sidesText: (
    left: string,
    right: string,
    difference: string,
    from: string,
    to: string,
  ) => string;
  readonly sideReasons: Readonly<Record<SideReason, string>>;
  readonly sideWarnings: Readonly<Record<SideWarning, string>>;
  readonly sideVerdict: Readonly<Record<SideVerdict, string>>;
  readonly exportCsv: string;
  readonly exportJson: string;
  readonly exportFhir: string;
  readonly exportRecordings: string;
  readonly print: string;
}
