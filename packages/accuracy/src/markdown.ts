/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A list in Markdown. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** One digit behind the point, and no -0. */
export function tenths(value: number): string {
  return withoutMinusZero(value.toFixed(1));
}

/** Two digits behind the point, and no -0. */
export function hundredths(value: number): string {
  return withoutMinusZero(value.toFixed(2));
}

function withoutMinusZero(text: string): string {
  return Number(text) === 0 ? text.replace('-', '') : text;
}
