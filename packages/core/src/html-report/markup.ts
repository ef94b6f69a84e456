/** A piece of a page: text in it is escaped. Nothing makes one but this file. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in an element; text is escaped, nothing is left out. */
export type Child = Markup | string | null | readonly Child[];

/** `null` leaves an attribute out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

const empty: ReadonlySet<string> = new Set(['meta']);

/**
 * An element of HTML or SVG. Every text and every value of an attribute goes through {@link escapeText}:
 * nothing that a file says can become markup.
 *
 * @example element('b', { title: '"' }, 'a < b').markup // '<b title="&quot;">a &lt; b</b>'
 */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly Child[]
): Markup {
  const opening = Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${escapeText(String(value))}"`))
    .join('');
  if (empty.has(name)) return { markup: `<${name}${opening}>` };
  return { markup: `<${name}${opening}>${markupOf(children)}</${name}>` };
}

/** The page's own style sheet: its text is not read as text, so it has to be the project's own. */
export function styleSheet(css: string): Markup {
  return { markup: `<style>${css}</style>` };
}

export function markupOf(child: Child): string {
  if (child === null) return '';
  if (typeof child === 'string') return escapeText(child);
  return 'markup' in child ? child.markup : child.map(markupOf).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What no page can hold: most control characters, halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\p{Cs}/gu;

/**
 * Text as it stands in an element or an attribute's value. What a page cannot hold becomes the sign for that.
 *
 * @example escapeText('<b> & "c"') // '&lt;b&gt; &amp; &quot;c&quot;'
 */
export function escapeText(text: string): string {
  return text.replace(unwritable, '\ufffd').replace(/[&<>"']/g, (sign) => entities[sign] as string);
}
