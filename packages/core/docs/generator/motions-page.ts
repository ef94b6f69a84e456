import { reasonSentences } from '../../src/measurement/reason.ts';
import { compensations } from '../../src/motions/compensation.ts';
import { measurementErrors } from '../../src/motions/measurement-errors.ts';
import type { MotionRow } from '../../src/motions/motion-row.ts';
import { motionWords } from '../../src/motions/motion-words.ts';
import { errorsOf } from '../../src/norms/error-table.ts';
import { normsOf } from '../../src/norms/norms.ts';
import { sources } from '../../src/norms/sources.ts';
import { limitsOfUse } from '../../src/report/limits-of-use.ts';
import { errorTable } from './error-table.ts';
import { motionPicture } from './motion-picture.ts';
import { normTable } from './norm-table.ts';
import { notObservableIn } from './not-observable.ts';
import { pointWords, rayWords, readingWords } from './reading-words.ts';
import { unitSign } from './unit-sign.ts';

/** Files by their path below the folder of the page. */
export type Page = ReadonlyMap<string, string>;

/** The motions page and its pictures, one for each row of the list. */
export function motionsPage(rows: readonly MotionRow[]): Page {
  const cited: string[] = [];
  const cite = (citation: string) => {
    if (!cited.includes(citation)) cited.push(citation);
    const number = cited.indexOf(citation) + 1;
    return `[[${number}]](#source-${number})`;
  };
  const sections = rows.map((row) => section(row, cite));
  const page = [head(rows), ...sections, leftOut, sourceList(cited), limitsOfUse];
  return new Map([
    ['motions.md', `${page.join('\n\n')}\n`],
    ...rows.map((row) => [picturePath(row), motionPicture(row).svg] as const),
  ]);
}

function head(rows: readonly MotionRow[]): string {
  return `<!-- Generated from the catalogue: \`npm run docs\`. -->

# Motions

Every motion that can be measured: what the number is, how to stand, from where the camera looks, what others
show, how large the error is, and what a camera does not see. Angles are degrees of the named motion, 0 in the
anatomical position; the opposite motion is the same angle with the other sign. In the pictures the dashed ray
is where the moving one would read 0; the right side is measured, and is drawn darker.

${rows.map((row) => `- [${headingOf(row)}](#${anchorOf(headingOf(row))})`).join('\n')}

**Norms** are mean ± standard deviation (number of people), degrees, of healthy people, with goniometer or
inclinometer unless said: what others show, not what anybody should. \`normFor\` gives one only where age, sex
and mode fit; a row whose ages or mode could not be read fits nobody. **SEM** is the standard error of
measurement, **MDC** the smallest change that can be told from error. What a hand-held instrument can tell apart
says nothing of a camera.`;
}

function section(row: MotionRow, cite: (citation: string) => string): string {
  const words = motionWords(row);
  const picture = motionPicture(row);
  const unseen = notObservableIn(row.motions.map(({ id }) => id));
  const facts = [
    ...row.motions.map(
      ({ id, sign }, i) =>
        `\`${id}\` (${sign === 1 ? 'the positive turn' : 'the opposite turn'}): ${words.instructions[i]}`,
    ),
    `**Position:** ${words.position}`,
    `**Camera:** ${viewWords[row.view]}`,
    ...faceFacts(row),
    ...spaceFacts(row),
    `**Side:** ${row.sided ? 'left and right' : 'none, it belongs to the midline'}`,
    `**Plausible:** ${plausibleText(row)}`,
    ...row.gates.map(
      ({ reason, reading, fromDeg, toDeg }) =>
        `**Only where** ${readingWords(reading)}, lies between ${fromDeg}° and ${toDeg}°; otherwise: ${reasonSentences[reason]} (\`${reason}\`)`,
    ),
    `**Compensations watched:** ${row.compensations.map((id) => `${id.replace('-', ' ')} (from ${compensations[id].limitDeg}°)`).join(', ') || 'none'}`,
    `**What the eye sees** ${row.hasGross ? 'is reported beside it (`gross`): the moving ray against where the still one stood at rest' : 'is the same'}`,
    ...unseen.map((sentence) => `**Not seen:** ${sentence}`),
  ];
  return [
    `## ${headingOf(row)}`,
    `![${picture.title}](${picturePath(row)})`,
    words.measures,
    facts.map((fact) => `- ${fact}`).join('\n'),
    ...row.motions.flatMap(({ id, label }) => [
      ...norms(id, label, cite),
      ...errors(id, label, cite),
    ]),
  ].join('\n\n');
}

/** In the sign of the row's first motion. */
function plausibleText(row: MotionRow): string {
  const [first] = row.motions;
  const [low, high] = row.plausibleDeg;
  const unit = unitSign(row);
  const [from, to] = first?.sign === -1 ? [-high, -low] : [low, high];
  return `${from}${unit} to ${to}${unit} of ${first?.label.toLowerCase()}`;
}

function norms(id: string, label: string, cite: (citation: string) => string): readonly string[] {
  const known = normsOf(id);
  if (known.length === 0) return [`**${label}, norm:** none that could be read in a source.`];
  const differences = [...new Set(known.flatMap(({ difference }) => difference ?? []))];
  return [
    `**${label}, norms:**${differences.map((text) => ` ${text}`).join('')}`,
    normTable(known, cite),
  ];
}

function errors(id: string, label: string, cite: (citation: string) => string): readonly string[] {
  const known = errorsOf(id);
  const verdict = measurementErrors[id];
  return [
    known.length === 0
      ? `**${label}, error:** none published that could be read.`
      : `**${label}, error by method:**\n\n${errorTable(known, cite)}`,
    ...(verdict === undefined
      ? []
      : [
          `Changes of ${label.toLowerCase()} are called gain or loss from ${verdict.value}° on at least (${verdict.source}).`,
        ]),
  ];
}

const viewWords: Readonly<Record<MotionRow['view'], string>> = {
  side: 'at the side, looking along the line of the hips, at the height of the joint',
  front: 'in front, looking at the chest (or from behind), at the height of the joint',
};

/** What is read from a face comes before what a pose shows. */
function faceFacts({ face }: MotionRow): readonly string[] {
  const reading = face?.row.world;
  if (reading == null) return [];
  return [
    `**Read from the face, where it is seen:** ${readingWords(reading)}; where it is lost, from the pose, with a wider error (\`face-lost\`)`,
  ];
}

function spaceFacts({ image, world, formula }: MotionRow): readonly string[] {
  if (formula !== undefined) {
    const where =
      image === null
        ? 'in space'
        : formula.imageOnly
          ? 'in the picture'
          : 'in the picture or in space';
    return [`**Read** ${where}, by a formula, from ${formula.needs.map(pointWords).join(', ')}`];
  }
  const inSpace = world === null ? '' : `**Read in space (3D landmarks):** ${readingWords(world)}`;
  if (image === null || image.reading === null) return [`${inSpace}; a picture cannot show it`];
  const pointed =
    image.foreshortened === undefined
      ? ''
      : `; ${rayWords(image.foreshortened)} must point at the camera`;
  return [
    `**Read in the picture, where the camera stands so:** ${readingWords(image.reading)}${pointed}`,
    ...(inSpace === '' ? [] : [`${inSpace}, with a wider error`]),
  ];
}

const leftOut = `## Left out

- Tables of normal values without ages, sex or mode: the American Academy of Orthopaedic Surgeons' and the
  American Medical Association's disagree with each other by up to 20°.
- Values of the lumbar spine alone, which a camera does not see.
- Whatever could only be remembered and not read again in a source, or in a copy of it.`;

function sourceList(cited: readonly string[]): string {
  const lines = cited.map((citation, i) => {
    const url = sources.find((source) => source.citation === citation)?.url;
    const link = url == null ? '' : ` <${url}>`;
    return `${i + 1}. <a id="source-${i + 1}"></a>${citation}.${link}`;
  });
  return `## Sources\n\n${lines.join('\n')}`;
}

/** Where a row's picture lies, below the page. */
function picturePath(row: MotionRow): string {
  return `pictures/${row.motions[0]?.id.replaceAll('.', '-')}.svg`;
}

/** `Neck flexion` and `Neck extension` are one row: neck flexion and extension. */
function headingOf({ motions }: MotionRow): string {
  const [first, second] = motions.map(({ label }) => label);
  if (second === undefined) return String(first);
  const shared = String(first).split(' ');
  const other = second.split(' ');
  while (other.length > 1 && shared[0] === other[0]) {
    shared.shift();
    other.shift();
  }
  return `${first} and ${other.join(' ')}`;
}

function anchorOf(heading: string): string {
  return heading.toLowerCase().replaceAll(' ', '-');
}
