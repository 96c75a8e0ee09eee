import { useTranslation } from 'react-i18next';
import { principleOf } from '../../scenario';
import { addTexts } from '../i18n';
import texts from '../locales/en.debrief.json';
import styles from './chips.module.css';

/** What a reply showed, by the indicators of the codebook in plain words. */
export function Chips({ shows }: { readonly shows: readonly string[] }) {
  const { t, i18n } = useTranslation('debrief');
  addTexts(i18n, 'debrief', texts);
  const { t: main } = useTranslation();
  return (
    <ul className={styles.chips}>
      {shows.map((indicator) => {
        const principle = principleOf(indicator);
        const key = `indicator.${indicator}`;
        if (principle === undefined || !i18n.exists(key, { ns: 'debrief' })) return null;
        return (
          <li key={indicator} data-principle={principle} className={styles.chip}>
            <span aria-hidden="true">{indicator.includes('+') ? '+' : '−'}</span> {main(`principle.${principle}`)}:{' '}
            {t(key as 'indicator.PAT+1')}
          </li>
        );
      })}
    </ul>
  );
}
