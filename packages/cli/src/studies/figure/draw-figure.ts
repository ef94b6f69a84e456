import type { Axis, GroupMark, Legend, Mark, Scale, Spec } from 'vega';

/** Seen by every eye, and told apart in grey print by what they are drawn with: Okabe and Ito's. */
export const ink = {
  blue: '#0072b2',
  vermilion: '#d55e00',
  black: '#000',
  grey: '#767676',
} as const;

const FONT = 'Helvetica, Arial, sans-serif';

/** Sizes of letters, pixels at 96 a inch: 8 points and 7 in print. */
export const letters = { title: 12, text: 10.5, small: 9.5 } as const;

/** Panels side by side, with what explains their marks. */
export interface Figure {
  /** For those who cannot see it. */
  readonly description: string;
  readonly panels: readonly GroupMark[];
  readonly columns: number;
  /** Between the frames of panels, pixels: for titles, axes and what stands beside. */
  readonly room: { readonly row: number; readonly column: number };
  readonly scales?: Scale[];
  readonly legends?: Legend[];
}

interface TextMeasuring {
  readonly textMetrics: { canvas(use: boolean): void };
}

/**
 * Draws a figure: text as text, the same bytes for the same numbers.
 *
 * Vega is loaded where a figure is drawn, and nowhere else.
 */
export async function drawFigure(figure: Figure): Promise<string> {
  const vega = await import('vega');
  // A canvas that happens to be installed would measure letters otherwise. Its types do not have it.
  (vega as unknown as TextMeasuring).textMetrics.canvas(false);
  const view = new vega.View(vega.parse(specOf(figure)), { renderer: 'none' });
  try {
    return `${titled(await view.toSVG(), figure.description)}\n`;
  } finally {
    view.finalize();
  }
}

/** The picture with a title, which says more where it cannot be seen than the roles of all its marks. */
function titled(svg: string, title: string): string {
  const escaped = label(title, 500).replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`);
  return svg
    .replace(/<[a-z]+ [^>]*>/g, (tag) => tag.replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, ''))
    .replace(/^<svg [^>]*/, (start) => `${start} role="img"`)
    .replace('>', `><title>${escaped}</title>`);
}

function specOf({ panels, columns, room, scales = [], legends = [] }: Figure): Spec {
  return {
    $schema: 'https://vega.github.io/schema/vega/v6.json',
    background: '#fff',
    padding: 8,
    config: {
      axis: {
        labelFont: FONT,
        titleFont: FONT,
        labelFontSize: letters.small,
        titleFontSize: letters.text,
        titleFontWeight: 'normal',
        labelColor: ink.black,
        titleColor: ink.black,
        domainColor: ink.black,
        tickColor: ink.black,
        tickSize: 4,
      },
      legend: {
        labelFont: FONT,
        labelFontSize: letters.text,
        labelColor: ink.black,
        titleFont: FONT,
      },
      text: { font: FONT, fontSize: letters.small, fill: ink.black },
    },
    // Panels stand in line by their frames, whatever is written around them.
    layout: { columns, padding: room, bounds: 'flush', align: 'none' },
    scales,
    legends,
    marks: [...panels],
  };
}

/** The head of a panel, at the same height whatever its axes need. */
export function panelTitle(title: string, subtitle: string): Mark[] {
  const line = (text: string, y: number, letter: Record<string, unknown>): Mark => ({
    type: 'text',
    encode: { enter: { y: { value: y }, text: { value: label(text, 64) }, ...letter } },
  });
  return [
    line(title, -26, { fontSize: { value: letters.title }, fontWeight: { value: 'bold' } }),
    line(subtitle, -12, {}),
  ];
}

/** Axes of numbers, as both kinds of panels have them. */
export function numberAxis(orient: 'bottom' | 'left', title: string): Axis {
  return { orient, scale: orient === 'bottom' ? 'x' : 'y', title, tickCount: 6, titlePadding: 6 };
}

/** Control characters are none in SVG, and letters that are too many do not fit. */
export function label(text: string, most = 60): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udfff]/g, '?');
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain;
}

/** A name that does not fit, without its middle: files and subjects differ at their ends. */
export function shortName(text: string, most: number): string {
  if (text.length <= most) return label(text);
  const end = Math.ceil((most - 1) / 2);
  return label(`${text.slice(0, most - 1 - end)}…${text.slice(-end)}`);
}

/** The name of a unit behind what is measured in it. */
export function withUnit(text: string, unit: string): string {
  const name = unit === 'deg' ? 'degrees' : unit === 'ratio' ? '' : unit;
  return name === '' ? text : `${text}, ${label(name, 12)}`;
}
