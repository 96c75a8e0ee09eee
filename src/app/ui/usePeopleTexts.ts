import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n';
import texts from '../locales/en.people.json';

/** The words of screens that show who can be met. */
export function usePeopleTexts() {
  const { t, i18n } = useTranslation('people');
  addTexts(i18n, 'people', texts);
  return t;
}
