const subjects = ['s1', 's2', 's3', 's4', 's5', 's6'];
const truth = [118, 131, 124, 140, 109, 127];

/** A row a reading, in which each of `levels` differs from the truth by a little. */
function tidy(column: string, levels: readonly string[], name = 'subject', ending = ''): string {
  const rows = subjects.flatMap((subject, i) =>
    levels.map((level, j) => {
      const value = (truth[i] as number) + 4 * j + ((3 * i + j) % 4);
      return `${subject}${ending},${level},knee.flexion,left,deg,${value}`;
    }),
  );
  return `${name},${column},motion,side,unit,value\n${rows.join('\n')}\n`;
}

/** The tables that the examples of studies in the help name. */
export const studyTables: Readonly<Record<string, string>> = {
  'raters.csv': tidy('rater', ['Anna', 'Ben']),
  'visits.csv': tidy('occasion', ['before', 'after']),
  'wide.csv': `subject,monday,friday\n${subjects.map((one, i) => `${one},${truth[i]},${(truth[i] as number) + (i % 3)}`).join('\n')}\n`,
  'measured.csv': tidy('space', ['image'], 'file', '.ndjson'),
  'goniometer.csv': tidy('rater', ['Anna']),
  'who.csv': `file,subject\n${subjects.map((one) => `${one}.ndjson,${one}`).join('\n')}\n`,
};
