import { framingOf, lookUpMotion } from 'goniokit/catalogue';
import { isMeasured, nextWanted } from '../state/next-wanted.ts';
import { type State, type Take, takeKey } from '../state/state.ts';
import type { Words } from '../words/words.ts';
import { REPETITIONS } from './take-is-done.ts';

/** What the person is told now: the same words on the screen and, where it is switched on, aloud. */
export function guidance(state: State, words: Words): string {
  const { guided, taking, stage, source, live, motion, side, takes, coach, redoing } = state;
  if (guided === null) return '';
  const { clinic: text } = words;
  const wanted = redoing === null ? REPETITIONS : 1;
  if (taking !== null) {
    const done = live?.repetitions.length ?? 0;
    if (done === 0) return `${words.howTo(motion).instruction} ${text.holdAndBack(wanted)}`;
    return source.kind === 'camera' && done >= wanted ? text.enough(wanted) : text.counted(done);
  }
  const take = takes[takeKey(motion, side, guided.which)];
  if (redoing === null && take !== undefined && !isMeasured(take))
    return refused(take, motion, words);
  if (redoing === null && nextWanted(takes, guided) === null) return text.allTaken[guided.which];
  if (stage.at === 'closed' || stage.at === 'failed') return text.chooseSource;
  if (stage.at === 'opening') return words.opening[source.kind];
  if (take !== undefined && redoing === null) return text.alreadyTaken;
  if (source.kind !== 'camera') return text.startYourself;
  const { advice } = coach;
  return advice === null ? text.aboutToStart : text.advice[advice];
}

/** Why there is no number, and what to do: to be read where the person stands. */
function refused(take: Take, motion: string, words: Words): string {
  const measurement = take === 'empty' ? undefined : take.measurements[0];
  if (measurement?.status !== 'unmeasurable') return words.clinic.takeAgain('', '');
  const [reason] = measurement.reasons;
  if (reason === undefined) return words.clinic.takeAgain('', '');
  const framing = framingOf(lookUpMotion(motion).row);
  return words.clinic.takeAgain(words.reasons[reason], words.clinic.whatToDo(reason, framing));
}
