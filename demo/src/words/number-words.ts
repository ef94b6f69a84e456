/** The languages that the page speaks, each named in itself. */
export const languages = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof languages;

/** Numbers, dates and lists as one language writes them. */
export interface NumberWords {
  /** An angle with a true minus and no `-0`; 0 decimals for live readings, 1 for results. */
  readonly degrees: (degrees: number, decimals: 0 | 1) => string;
  /** A change: its sign is always written; none has none. */
  readonly signedDegrees: (degrees: number) => string;
  /** A share of 1. */
  readonly percent: (share: number) => string;
  readonly seconds: (ms: number) => string;
  readonly day: (ms: number) => string;
  readonly list: (words: readonly string[]) => string;
  /** A count with its noun; a language's other forms are its own. */
  readonly counted: (count: number, one: string, other: string) => string;
}

/**
 * The numbers of a language.
 *
 * @example numberWords('de').signedDegrees(8.42) // '+8,4°'
 */
export function numberWords(language: Language): NumberWords {
  const signDisplay = 'negative';
  const decimals = [0, 1].map(
    (digits) =>
      new Intl.NumberFormat(language, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay,
      }),
  ) as [Intl.NumberFormat, Intl.NumberFormat];
  const signed = new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0, signDisplay });
  const date = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const plurals = new Intl.PluralRules(language);
  const written = (format: Intl.NumberFormat, value: number) =>
    format.format(value).replace('-', '−');
  return {
    degrees: (degrees, digits) => `${written(decimals[digits], degrees)}°`,
    signedDegrees: (degrees) => `${written(signed, degrees)}°`,
    percent: (share) => `${written(whole, share * 100)} %`,
    seconds: (ms) => written(decimals[1], ms / 1000),
    day: (ms) => date.format(ms),
    list: (words) => lists.format(words),
    counted: (count, one, other) =>
      `${whole.format(count)} ${plurals.select(count) === 'one' ? one : other}`,
  };
}
