import { type Language, languages } from '../words/number-words.ts';
import type { Words } from '../words/words.ts';

interface LanguagePickerProps {
  readonly words: Words;
  readonly speak: (language: Language) => void;
}

/** What language the page speaks; each is named in itself. */
export function LanguagePicker({ words, speak }: LanguagePickerProps) {
  return (
    <label class="language">
      <span>{words.languageLabel}</span>
      <select
        value={words.language}
        onChange={({ currentTarget }) => speak(currentTarget.value as Language)}
      >
        {Object.entries(languages).map(([language, name]) => (
          <option key={language} value={language} lang={language}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
