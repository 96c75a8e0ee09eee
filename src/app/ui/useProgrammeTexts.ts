import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n';
import texts from '../locales/en.programme.json';

/** The words of programmes. */
export function useProgrammeTexts() {
  const { t, i18n } = useTranslation('programme');
  addTexts(i18n, 'programme', texts);
  return t;
}
