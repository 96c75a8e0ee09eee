import { useTranslation } from 'react-i18next';
import { passRuleOf, type Programme } from '../../programme';
import ui from '../ui/ui.module.css';
import { useStepList } from '../ui/useStepWords';

/** What passes a programme, and what counts towards it. */
export function HowItCounts({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation('programme');
  const stepList = useStepList(programme);
  const { done, of, required } = passRuleOf(programme);
  const { renewal } = programme;
  return (
    <section className={ui.prose}>
      <h2>{t('rules')}</h2>
      <p>
        {done === of ? t('passAll', { count: of }) : t('passSome', { done, of })}{' '}
        {done < of && required.length > 0 && t('passAmong', { list: stepList(required) })}
      </p>
      <p>
        {t(programme['earlier-counts'] === true ? 'earlierCounts' : 'earlierNot')} {t('always')}
      </p>
      {renewal !== undefined && <p>{t('renewal', { count: renewal })}</p>}
    </section>
  );
}
