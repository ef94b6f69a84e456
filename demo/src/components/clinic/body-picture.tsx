import type { Side } from 'goniokit';
import { useState } from 'preact/hooks';
import { regions } from '../../clinic/regions.ts';
import type { RegionId } from '../../store/records.ts';
import type { Words } from '../../words/words.ts';

interface BodyPictureProps {
  readonly words: Words;
  readonly chosen: { readonly region: RegionId; readonly side: Side } | null;
  readonly disabled: boolean;
  readonly onChoose: (region: RegionId, side: Side) => void;
}

/** Places on the body as it is seen from the front: the subject's right is on the left, as on a body chart. */
const places: Readonly<Record<RegionId, readonly [x: number, y: number]>> = {
  neck: [100, 62],
  back: [100, 150],
  shoulder: [66, 88],
  elbow: [46, 148],
  'wrist-hand': [34, 208],
  hip: [80, 204],
  knee: [80, 288],
  ankle: [80, 366],
};

/** Taps on the picture and the buttons beside it do the same; keyboard and screen reader use the buttons. */
export function BodyPicture({ words, chosen, disabled, onChoose }: BodyPictureProps) {
  const { clinic: text } = words;
  const [pointed, setPointed] = useState<string | null>(null);
  const isChosen = (id: RegionId, side: Side) => chosen?.region === id && chosen.side === side;
  const column = (side: Side) =>
    regions
      .filter(({ sided }) => sided === (side !== 'none'))
      .map(({ id }) => (
        <button
          key={id}
          type="button"
          disabled={disabled}
          aria-pressed={isChosen(id, side)}
          onFocus={() => setPointed(`${id} ${side}`)}
          onMouseEnter={() => setPointed(`${id} ${side}`)}
          onClick={() => onChoose(id, side)}
        >
          {side !== 'none' && <span class="visually-hidden">{words.sides[side]} </span>}
          {text.regions[id]}
        </button>
      ));
  const spots = regions.flatMap(({ id, sided }) =>
    (sided ? (['right', 'left'] as const) : (['none'] as const)).map((side) => ({ id, side })),
  );
  return (
    <div class="body-picture">
      <div class="midline">{column('none')}</div>
      <fieldset class="of-right">
        <legend>{words.sides.right}</legend>
        {column('right')}
      </fieldset>
      <svg viewBox="0 0 200 400" aria-hidden="true" data-disabled={disabled}>
        <g class="body">
          <circle cx="100" cy="32" r="21" stroke="none" />
          <line x1="100" y1="50" x2="100" y2="80" stroke-width="17" />
          <polygon points="72,86 128,86 120,196 80,196" stroke-width="20" />
          {[-1, 1].map((way) => (
            <g key={way}>
              <polyline
                points={`${100 + way * 34},88 ${100 + way * 54},148 ${100 + way * 66},208 ${100 + way * 68},226`}
                stroke-width="15"
                fill="none"
              />
              <polyline
                points={`${100 + way * 18},200 ${100 + way * 20},288 ${100 + way * 20},366 ${100 + way * 27},384`}
                stroke-width="20"
                fill="none"
              />
            </g>
          ))}
        </g>
        {spots.map(({ id, side }) => {
          const [x, y] = places[id];
          const at = side === 'left' ? 200 - x : x;
          const key = `${id} ${side}`;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the buttons beside the picture do the same
            <g
              key={key}
              class="spot"
              data-chosen={isChosen(id, side) || pointed === key}
              onMouseEnter={() => setPointed(key)}
              onClick={() => {
                if (!disabled) onChoose(id, side);
              }}
            >
              <circle class="reach" cx={at} cy={y} r="20" />
              <circle class="dot" cx={at} cy={y} r="9" />
            </g>
          );
        })}
      </svg>
      <fieldset class="of-left">
        <legend>{words.sides.left}</legend>
        {column('left')}
      </fieldset>
    </div>
  );
}
