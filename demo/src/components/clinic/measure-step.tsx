import { framingOf, lookUpMotion } from 'goniokit/catalogue';
import { useEffect, useMemo } from 'preact/hooks';
import { retainedOf } from '../../clinic/retained-of.ts';
import { measurementsOf, takeFor, takesOf } from '../../clinic/takes-of.ts';
import { guidance } from '../../coach/guidance.ts';
import { isMeasured, nextWanted } from '../../state/next-wanted.ts';
import { type State, takeKey, takeOf, type Which } from '../../state/state.ts';
import type { StoredTake } from '../../store/records.ts';
import { Measure } from '../measure.tsx';
import { Reading } from '../reading.tsx';
import { Repetitions } from '../repetitions.tsx';
import { SourcePicker } from '../source-picker.tsx';
import { StageView } from '../stage-view.tsx';
import { TakeRepetitions } from '../take-repetitions.tsx';
import { InterruptedTakes } from './interrupted-takes.tsx';
import { keepAwake } from './keep-awake.ts';
import { MotionPicture } from './motion-picture.tsx';
import { RetainedLine } from './retained-line.tsx';
import { SpokenGuidance } from './spoken-guidance.tsx';
import { StepEnd } from './step-end.tsx';
import { TakeList } from './take-list.tsx';
import type { StepProps } from './visit-screen.tsx';

interface MeasureStepProps extends StepProps {
  readonly which: Which;
}

/** Every motion of the protocol, one after the other; before a camera without touching anything. */
export function MeasureStep(props: MeasureStepProps) {
  const { words, state, clinic, page, session, dispatch, video, visit, change, which } = props;
  const { clinic: text } = words;
  const takes = takesOf(state.records, visit.id);
  const recovered = takes.filter(({ state: at }) => at === 'taken').length;
  // What the device has of a session is read when it begins, and when a broken recording was recovered.
  useEffect(() => {
    if (page.taking !== null) return;
    const wanted = visit.items.map(({ motion, side }) => ({ motion, side }));
    dispatch({
      type: 'guided',
      guided: { visitId: visit.id, which, wanted },
      takes: takesByKey(takes, visit.items),
    });
  }, [visit.id, which, recovered]);
  useEffect(() => {
    session.close();
    const sleep = keepAwake();
    return () => {
      sleep();
      session.close();
      dispatch({ type: 'guided', guided: null, takes: {} });
    };
  }, [visit.id, which]);

  const { records } = state;
  // Not anew for every frame.
  const retained = useMemo(
    () => retainedOf(records, visit, page),
    [records, visit, page.motion, page.side],
  );

  if (page.guided === null) return null;
  const { row } = lookUpMotion(page.motion);
  const framing = framingOf(row);
  const { position, instruction } = words.howTo(page.motion);
  const isBusy = page.taking !== null;
  const isReady = 'picture' in page.stage && !isBusy && !state.readOnly;
  const take = takeOf(page, which);
  const measurement = take === null || take === 'empty' ? undefined : take.measurements[0];
  const isRefused = take !== null && !isMeasured(take);
  const reasons = measurement?.status === 'unmeasurable' ? measurement.reasons : [];
  // The first stands in the guidance, above.
  const remedies = [...new Set(reasons.map((reason) => text.whatToDo(reason, framing)))].slice(1);
  const isCoached = page.source.kind === 'camera' && 'picture' in page.stage && !isBusy;
  const isDone = nextWanted(page.takes, page.guided) === null && !isBusy;
  const end = (
    <StepEnd
      words={words}
      visit={visit}
      change={change}
      which={which}
      disabled={isBusy || state.readOnly}
      isDone={isDone}
      open={page.guided.wanted
        .filter(({ motion, side }) => !isMeasured(page.takes[takeKey(motion, side, which)]))
        .map(({ motion, side }) => words.sidedMotion(motion, side))}
    />
  );
  return (
    <div class="measure-step" data-done={isDone}>
      <section class="measuring" aria-label={text.measuring}>
        <StageView words={words} state={page} session={session} video={video}>
          {isCoached && (
            <div class="shown">
              <MotionPicture words={words} motion={page.motion} side={page.side} moves />
            </div>
          )}
        </StageView>
        <SpokenGuidance words={words} guidance={guidance(page, words)} />
        <Reading words={words} state={page} />
      </section>
      <div class="panel">
        <InterruptedTakes
          words={words}
          clinic={clinic}
          takes={takes}
          disabled={isBusy || state.readOnly}
        />
        <section class="take" data-which={which} aria-label={words.which[which]}>
          {measurement && !isBusy && <Measure words={words} measurement={measurement} />}
          {remedies.length > 0 && !isBusy && <p class="flag">{remedies.join(' ')}</p>}
          {measurement && !isBusy && (
            <TakeRepetitions
              words={words}
              state={page}
              session={session}
              measurement={measurement}
              which={which}
            />
          )}
          {which === 'before' && <RetainedLine words={words} retained={retained} />}
          {take === 'empty' && !isBusy && <p class="hint">{words.emptyTake}</p>}
          {isBusy && (
            <button type="button" class="main" onClick={() => session.finishTake()}>
              {words.finish[which]}
            </button>
          )}
          {isReady && (
            <button
              type="button"
              class={take === null || isRefused ? 'main' : ''}
              onClick={() => session.startTake(which)}
            >
              {take === null ? words.take[which] : words.retake[which]}
            </button>
          )}
        </section>
        {isDone && end}
        {isBusy && <Repetitions words={words} state={page} />}
        <section class="how" aria-labelledby="how">
          <MotionPicture
            words={words}
            motion={page.motion}
            side={page.side}
            moves={page.stage.at === 'closed'}
          />
          <div>
            <h2 id="how">{words.sidedMotion(page.motion, page.side)}</h2>
            <p>
              {position} {instruction}
            </p>
            <p class="hint">
              {framing.endsWith('body')
                ? `${words.cameraView[row.view]} ${text.stand[framing]} ${text.setUp}`
                : text.stand[framing]}
            </p>
          </div>
        </section>
        <TakeList words={words} state={page} dispatch={dispatch} which={which} />
        {page.stage.at !== 'closed' && !isBusy && (
          <section aria-label={words.source}>
            <SourcePicker words={words} state={page} session={session} />
          </section>
        )}
        {!isDone && !isBusy && end}
      </div>
    </div>
  );
}

/** What the device has of a session, as the measuring page keeps takes. */
function takesByKey(
  takes: readonly StoredTake[],
  items: readonly Pick<StoredTake, 'motion' | 'side'>[],
): State['takes'] {
  return Object.fromEntries(
    items.flatMap(({ motion, side }) =>
      (['before', 'after'] as const).flatMap((which) => {
        const measurements = measurementsOf(takeFor(takes, { motion, side }, which));
        return measurements === null ? [] : [[takeKey(motion, side, which), measurements] as const];
      }),
    ),
  );
}
