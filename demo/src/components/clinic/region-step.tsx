import type { Side } from 'goniokit';
import { itemsOf, regions } from '../../clinic/regions.ts';
import type { RegionId } from '../../store/records.ts';
import { BodyPicture } from './body-picture.tsx';
import type { StepProps } from './visit-screen.tsx';

/** What is treated: a tap on the body. */
export function RegionStep({ words, state, visit, change }: StepProps) {
  const { clinic: text } = words;
  function choose(id: RegionId, side: Side): void {
    const isSame = visit.region === id && visit.side === side;
    const own = state.records.protocols[id]?.items;
    const region = regions.find((one) => one.id === id);
    const motions = own ? [...new Set(own.map(({ motion }) => motion))] : (region?.proposal ?? []);
    change({
      region: id,
      side,
      step: 'protocol',
      items: isSame && visit.items.length > 0 ? visit.items : [...itemsOf(motions, side)],
    });
  }
  return (
    <section class="card" aria-labelledby="region">
      <h2 id="region">{text.regionTitle}</h2>
      <BodyPicture
        words={words}
        chosen={visit.region && { region: visit.region, side: visit.side }}
        disabled={state.readOnly}
        onChoose={choose}
      />
    </section>
  );
}
