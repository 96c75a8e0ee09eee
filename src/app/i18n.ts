import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './locales/en.json';
import seen from './locales/en.seen.json';

const main = { ...en, seen };

/** The words of screens that are loaded later. */
interface Later {
  briefing: typeof import('./locales/en.briefing.json');
  broken: typeof import('./locales/en.broken.json');
  check: typeof import('./locales/en.check.json');
  compare: typeof import('./locales/en.compare.json');
  coach: typeof import('./locales/en.coach.json');
  data: typeof import('./locales/en.data.json');
  debrief: typeof import('./locales/en.debrief.json');
  help: typeof import('./locales/en.help.json');
  import: typeof import('./locales/en.import.json');
  lms: typeof import('./locales/en.lms.json');
  keeping: typeof import('./locales/en.keeping.json');
  offline: typeof import('./locales/en.offline.json');
  people: typeof import('./locales/en.people.json');
  programme: typeof import('./locales/en.programme.json');
  progress: typeof import('./locales/en.progress.json');
  record: typeof import('./locales/en.record.json');
  settings: typeof import('./locales/en.settings.json');
  verify: typeof import('./locales/en.verify.json');
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'main';
    resources: { main: typeof main } & Later;
    enableSelector: false;
  }
}

/** Languages made up for testing: accents, brackets, and four tenths more text; the second is written from right to left. Reached by `?lng=`. */
const PSEUDO = ['en-XA', 'ar-XB'] as const;
const LANGUAGES = ['en', ...PSEUDO] as const;
const isPseudo = (language: string): boolean => PSEUDO.some((one) => one === language);

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'î',
  o: 'ö',
  u: 'ü',
  c: 'ç',
  n: 'ñ',
  y: 'ý',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ö',
  U: 'Û',
  C: 'Ç',
  N: 'Ñ',
};

/** A text as the made-up language has it; what stands in double braces stays. */
export function pseudo(text: string): string {
  const accented = text
    .split(/(\{\{[^}]*\}\})/)
    .map((piece) => (piece.startsWith('{{') ? piece : piece.replace(/[a-zA-Z]/g, (letter) => ACCENTS[letter] ?? letter)));
  return `[${accented.join('')}${'~'.repeat(Math.ceil(text.length * 0.4))}]`;
}

interface Texts {
  readonly [key: string]: string | Texts;
}

const PLURALS = ['zero', 'two', 'few', 'many'] as const;

/** The texts in a made-up language, with every plural form that a language may ask for. */
function pseudoTexts(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]): readonly (readonly [string, string | Texts])[] => {
      if (typeof value !== 'string') return [[key, pseudoTexts(value)]];
      const forms = key.endsWith('_other') ? PLURALS.map((form) => key.replace(/other$/, form)).filter((form) => !(form in texts)) : [];
      return [key, ...forms].map((form) => [form, pseudo(value)] as const);
    }),
  );
}

const inLanguage = (language: string, texts: Texts): Texts => (isPseudo(language) ? pseudoTexts(texts) : texts);

/** Starts the interface language: `?lng=` if it is one that there is, else English. Where there is no page, it is the one being built. */
export async function startLanguage(search: string, root?: HTMLElement): Promise<i18n> {
  const asked = new URLSearchParams(search).get('lng');
  const language = LANGUAGES.find((one) => one === asked) ?? 'en';
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'main',
    resources: { [language]: { main: inLanguage(language, main) } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  if (root !== undefined) {
    root.lang = isPseudo(language) ? 'en' : language;
    root.dir = instance.dir(language);
  }
  return instance;
}

/** Adds the words of a screen that is loaded later. */
export function addTexts(instance: i18n, screen: keyof Later, texts: Texts): void {
  const { language } = instance;
  if (!instance.hasResourceBundle(language, screen)) instance.addResourceBundle(language, screen, inLanguage(language, texts));
}
