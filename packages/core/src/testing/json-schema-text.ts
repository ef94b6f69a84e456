/** A JSON Schema as it is published: lists of words on one line where they fit, as the formatter has them. */
export function jsonSchemaText(schema: object): string {
  const text = JSON.stringify(schema, null, 2).replace(
    /^(.*)\[\s+([^[\]{}]*?)\s+\]/gm,
    (long: string, before: string, words: string) => {
      const line = `${before}[${words.replace(/\s+/g, ' ')}]`;
      return line.length < 100 ? line : long;
    },
  );
  return `${text}\n`;
}
