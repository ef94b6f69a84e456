import { nextWanted } from '../state/next-wanted.ts';
import { type State, takeKey } from '../state/state.ts';
import type { Words } from '../words/words.ts';

/** What the person is told now: the same words on the screen and, where it is switched on, aloud. */
export function guidance(state: State, words: Words): string {
  const { guided, taking, stage, source, live, motion, side, takes, coach } = state;
  if (guided === null) return '';
  const { clinic: text } = words;
  if (taking !== null) {
    const done = live?.repetitions.length ?? 0;
    if (done === 0) return `${words.howTo(motion).instruction} ${text.holdAndBack}`;
    return source.kind === 'camera' && done >= 3 ? text.enough : text.counted(done);
  }
  const take = takes[takeKey(motion, side, guided.which)];
  // It says itself why, beside the button that takes it again.
  if (take === 'empty' || take?.measurements[0]?.status === 'unmeasurable') return text.takeAgain;
  if (nextWanted(takes, guided) === null) return text.allTaken[guided.which];
  if (stage.at === 'closed' || stage.at === 'failed') return text.chooseSource;
  if (stage.at === 'opening') return words.opening[source.kind];
  if (take !== undefined) return text.alreadyTaken;
  if (source.kind !== 'camera') return text.startYourself;
  const { advice } = coach;
  return advice === null ? text.aboutToStart : text.advice[advice];
}
