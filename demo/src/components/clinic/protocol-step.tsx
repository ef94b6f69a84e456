import { motionsOf } from 'goniokit';
import { wholeCatalogue } from 'goniokit/catalogue';
import { itemsOf, regionOf } from '../../clinic/regions.ts';
import type { Item } from '../../store/records.ts';
import type { StepProps } from './visit-screen.tsx';

/** The motions that will be measured: proposed, changed at will, kept as one's own. */
export function ProtocolStep({ words, state, clinic, visit, change }: StepProps) {
  const { clinic: text } = words;
  if (visit.region === null) return null;
  const region = regionOf(visit.region);
  const { items } = visit;
  const others = motionsOf(wholeCatalogue).filter(
    ({ id, row }) =>
      region.joints.includes(row.joint) && !items.some(({ motion }) => motion === id),
  );
  const without = (item: Item) => items.filter((one) => one !== item);
  const move = (item: Item, by: -1 | 1) => {
    const moved = without(item);
    moved.splice(items.indexOf(item) + by, 0, item);
    return moved;
  };
  return (
    <section class="card" aria-labelledby="protocol">
      <h2 id="protocol">{text.protocolTitle}</h2>
      <p class="hint">{text.protocolText}</p>
      <fieldset disabled={state.readOnly}>
        <legend class="visually-hidden">{text.protocolTitle}</legend>
        {items.length === 0 && <p>{text.noMotions}</p>}
        <ol class="protocol">
          {items.map((item, i) => {
            const name = words.sidedMotion(item.motion, item.side);
            return (
              <li key={`${item.motion} ${item.side}`}>
                <b>{name}</b>
                <label>
                  <span class="visually-hidden">{text.modeOf(name)}</span>
                  <select
                    value={item.mode}
                    onChange={({ currentTarget }) => {
                      const mode = currentTarget.value as Item['mode'];
                      change({
                        items: items.map((one) => (one === item ? { ...one, mode } : one)),
                      });
                    }}
                  >
                    <option value="active">{text.modes.active}</option>
                    <option value="passive">{text.modes.passive}</option>
                  </select>
                </label>
                <span class="order">
                  <button
                    type="button"
                    class="plain"
                    disabled={i === 0}
                    aria-label={text.earlier(name)}
                    onClick={() => change({ items: move(item, -1) })}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    class="plain"
                    disabled={i === items.length - 1}
                    aria-label={text.laterOn(name)}
                    onClick={() => change({ items: move(item, 1) })}
                  >
                    ↓
                  </button>
                  <button
                    type="button"
                    class="plain"
                    aria-label={text.leaveOut(name)}
                    onClick={() => change({ items: without(item) })}
                  >
                    ✕
                  </button>
                </span>
              </li>
            );
          })}
        </ol>
        {others.length > 0 && (
          <label class="field">
            <span>{text.addMotion}</span>
            <select
              value=""
              onChange={({ currentTarget }) => {
                const motion = currentTarget.value;
                currentTarget.value = '';
                if (motion) change({ items: [...items, ...itemsOf([motion], visit.side)] });
              }}
            >
              <option value="">{text.chooseMotion}</option>
              {others.map(({ id }) => (
                <option key={id} value={id}>
                  {words.motionLabel(id)}
                </option>
              ))}
            </select>
          </label>
        )}
        <div class="ways end">
          <button
            type="button"
            class="plain"
            disabled={items.length === 0}
            onClick={() => clinic.keepProtocol(region.id, items)}
          >
            {isKept(state.records.protocols[region.id]?.items, items)
              ? text.ownProtocolKept
              : text.keepProtocol(text.regions[region.id])}
          </button>
          <button
            type="button"
            class="main"
            disabled={items.length === 0}
            onClick={() => change({ step: 'before' })}
          >
            {text.toBefore}
          </button>
        </div>
      </fieldset>
    </section>
  );
}

function isKept(own: readonly Item[] | undefined, items: readonly Item[]): boolean {
  return own !== undefined && JSON.stringify(own) === JSON.stringify(items);
}
