import { keepChoice, keptChoice } from '../kept-choice.ts';
import { type Language, languages } from './number-words.ts';
import type { Words } from './words.ts';

/** The words of a language: fetched when it is spoken. */
export async function loadWords(language: Language): Promise<Words> {
  if (language === 'de') return (await import('./german.ts')).german;
  return (await import('./english.ts')).english;
}

/**
 * The first of the wanted languages that the page speaks.
 *
 * @param wanted tags, the dearest first
 * @example languageOf(['fr-CH', 'de-CH', 'en']) // 'de'
 */
export function languageOf(wanted: readonly string[]): Language {
  const spoken = wanted.map((tag) => tag.split('-')[0]?.toLowerCase() ?? '').find(isLanguage);
  return spoken ?? 'en';
}

/** What was chosen here before, or what the browser asks for. */
export function chosenLanguage(): Language {
  return languageOf([keptChoice('language') ?? '', ...navigator.languages]);
}

export function keepLanguage(language: Language): void {
  keepChoice('language', language);
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(languages, tag);
}
