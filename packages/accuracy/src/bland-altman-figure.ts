import type { AgreementRow } from './agreement-rows.ts';

const WIDTH = 480;
const HEIGHT = 320;
const left = 56;
const right = WIDTH - 96;
const top = 40;
const bottom = HEIGHT - 48;

/** Okabe and Ito's blue and vermilion: told apart by every eye, and in print by their shape. */
const marks = {
  left: { colour: '#0072b2', cap: 'round', size: 4 },
  right: { colour: '#d55e00', cap: 'square', size: 3 },
  none: { colour: '#000000', cap: 'round', size: 3.5 },
} as const;

/** More points than that say nothing more. */
const MOST_POINTS = 300;

/**
 * A Bland-Altman picture: the difference of two methods over their mean, with the bias and the 95 %
 * limits of agreement. Nothing but numbers goes in, and the same numbers give the same bytes.
 *
 * @returns SVG; '' where nothing was read
 */
export function blandAltmanFigure(row: AgreementRow, title: string): string {
  const { agreement, pairs } = row;
  if (agreement === null) return '';
  const points = pairs.flatMap(({ side, reference, reading }) =>
    reading.map((value, i) => {
      const known = reference[i] as number;
      return { side, mean: (value + known) / 2, difference: value - known };
    }),
  );
  const [lower, upper] = agreement.limits;
  const xs = rangeOf(points.map(({ mean }) => mean));
  const ys = rangeOf([...points.map(({ difference }) => difference), lower, upper, 0]);
  const x = scale(xs, left, right);
  const y = scale(ys, bottom, top);
  const step = Math.ceil(points.length / MOST_POINTS);
  const shown = points.filter((_, i) => i % step === 0);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${left}" y="22" font-weight="bold">${title}</text>`,
    ...ticks(xs).map((value) => tick(x(value), bottom, 'middle', x(value), bottom + 18, value)),
    ...ticks(ys).map((value) => tick(left, y(value), 'end', left - 8, y(value) + 4, value)),
    `<path d="M${left} ${top}V${bottom}H${right}" fill="none" stroke="#000"/>`,
    `<text x="${(left + right) / 2}" y="${HEIGHT - 10}" text-anchor="middle">mean of both, degrees</text>`,
    `<text transform="translate(14 ${(top + bottom) / 2}) rotate(-90)" text-anchor="middle">reading - reference, degrees</text>`,
    ...(['left', 'right', 'none'] as const).flatMap((side) => {
      const path = shown
        .filter((point) => point.side === side)
        .map((point) => `M${digits(x(point.mean))} ${digits(y(point.difference))}h0`)
        .join('');
      const { colour, cap, size } = marks[side];
      if (path === '') return [];
      return `<path d="${path}" fill="none" stroke="${colour}" stroke-opacity="0.6" stroke-width="${size}" stroke-linecap="${cap}"/>`;
    }),
    line(y(0), '1 3', ''),
    line(y(agreement.bias), '', `bias ${agreement.bias.toFixed(1)}`),
    line(y(upper), '6 4', `+1.96 SD ${upper.toFixed(1)}`, -6),
    line(y(lower), '6 4', `-1.96 SD ${lower.toFixed(1)}`, 6),
    ...legend(new Set(points.map(({ side }) => side))),
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

function line(y: number, dashes: string, label: string, shift = 0): string {
  const dashed = dashes === '' ? '' : ` stroke-dasharray="${dashes}"`;
  const drawn = `<path d="M${left} ${digits(y)}H${right}" stroke="#000"${dashed}/>`;
  if (label === '') return drawn;
  return `${drawn}<text x="${right + 4}" y="${digits(y + 4 + shift)}" font-size="11">${label}</text>`;
}

function tick(x: number, y: number, anchor: string, tx: number, ty: number, value: number): string {
  const mark = anchor === 'end' ? `h-4` : `v4`;
  return `<path d="M${digits(x)} ${digits(y)}${mark}" stroke="#000"/><text x="${digits(tx)}" y="${digits(ty)}" text-anchor="${anchor}">${value}</text>`;
}

function legend(sides: ReadonlySet<string>): readonly string[] {
  return (['left', 'right'] as const)
    .filter((side) => sides.has(side))
    .map((side, i) => {
      const { colour, cap, size } = marks[side];
      const y = top + 4 + i * 16;
      return `<path d="M${right + 10} ${y - 4}h0" stroke="${colour}" stroke-width="${size + 2}" stroke-linecap="${cap}"/><text x="${right + 18}" y="${y}">${side}</text>`;
    });
}

type Range = readonly [number, number];

function rangeOf(values: readonly number[]): Range {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const margin = Math.max(0.05 * (high - low), 0.01);
  return [low - margin, high + margin];
}

function scale([low, high]: Range, from: number, to: number): (value: number) => number {
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}

/** Round numbers inside a range, four to eight of them. */
function ticks([low, high]: Range): readonly number[] {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) as number;
  const values: number[] = [];
  for (let i = Math.ceil(low / step); i * step <= high; i++) {
    values.push(Number((i * step).toPrecision(6)));
  }
  return values;
}

function digits(value: number): string {
  return String(Number(value.toFixed(1)));
}
