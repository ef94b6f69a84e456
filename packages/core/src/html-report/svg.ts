import { type Child, element, type Markup } from './markup.ts';

/** A coordinate: a tenth of a unit is less than anybody sees. */
export function place(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A picture that scales with its column, and says in words what it shows. */
export function picture(
  width: number,
  height: number,
  className: string,
  label: string,
  ...children: readonly Child[]
): Markup {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      class: className,
      role: 'img',
      'aria-label': label,
    },
    ...children,
  );
}

/** A straight line. */
export function line(className: string, x1: number, y1: number, x2: number, y2: number): Markup {
  return element('path', {
    class: className,
    d: `M${place(x1)} ${place(y1)}L${place(x2)} ${place(y2)}`,
  });
}

/** Lines through points; each list is a line of its own. */
export function course(
  className: string,
  lines: readonly (readonly (readonly [number, number])[])[],
): Markup | null {
  const d = lines
    .filter((points) => points.length > 0)
    .map((points) => `M${points.map(([x, y]) => `${place(x)} ${place(y)}`).join('L')}`)
    .join('');
  return d === '' ? null : element('path', { class: className, d });
}

export function text(
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  content: string,
): Markup {
  return element('text', { x: place(x), y: place(y), 'text-anchor': anchor }, content);
}
