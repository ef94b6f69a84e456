import type { State } from '../state/state.ts';
import type { Words } from '../words/words.ts';

interface ReadingProps {
  readonly words: Words;
  readonly state: State;
}

/** The live angle, to be read from a distance. Screen readers hear repetitions, not every frame. */
export function Reading({ words, state: { live, motion, side, stage, leftOut } }: ReadingProps) {
  const angle = live?.angle ?? null;
  const reason = live?.reasons[0];
  const watched = (live?.compensations ?? []).filter(({ exceeded }) => exceeded);
  return (
    <div class="reading">
      <p class="of">{words.sidedMotion(motion, side)}</p>
      {'picture' in stage && (
        <p class="number" aria-hidden="true" data-missing={angle === null}>
          {angle === null ? '–' : words.degrees(angle, 0)}
        </p>
      )}
      <p class="about">
        {angle === null && reason
          ? `${words.unreadable}: ${words.reasons[reason]}.`
          : angle !== null && words.liveError}
        {live?.space === 'world' && angle !== null && <> · {words.depth}</>}
        {leftOut > 0 && <span class="dropped">{words.leftOut(leftOut)}</span>}
      </p>
      {live !== null && (angle !== null || live.phase !== 'waiting') && (
        <p class="phase" data-phase={live.phase}>
          <span>{words.phase[live.phase]}</span>
          {live.plateauMs > 0 && <span class="held"> {words.held(live.plateauMs)}</span>}
        </p>
      )}
      {watched.map(({ id, deg }) => (
        <p key={id} class="compensating">
          {words.compensating(words.compensation[id], words.degrees(Math.abs(deg), 0))}
        </p>
      ))}
    </div>
  );
}
