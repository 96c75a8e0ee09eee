interface Words {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

const marks = new Map<string, Words>();
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm']);

/** Marks words of a scenario with their own language and the way it is written, whatever the page around them is in. */
export function wordsIn(language: string): Words {
  const known = marks.get(language);
  if (known !== undefined) return known;
  const script = new Intl.Locale(language).maximize().script ?? '';
  const words: Words = { lang: language, dir: RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr' };
  marks.set(language, words);
  return words;
}
