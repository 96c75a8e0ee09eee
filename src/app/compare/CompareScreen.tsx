import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isOver } from '../../engine';
import { addTexts } from '../i18n';
import texts from '../locales/en.compare.json';
import debriefTexts from '../locales/en.debrief.json';
import { useServices } from '../services';
import { keptTalk, type Talk } from '../talk';
import { Heading } from '../ui/Heading';
import { Nowhere } from '../ui/Nowhere';
import { Portrait } from '../ui/portrait/Portrait';
import ui from '../ui/ui.module.css';
import { useLoaded } from '../ui/useLoaded';
import { wordsIn } from '../ui/words';
import styles from './compare.module.css';
import { TwoWays } from './TwoWays';

/** A what-if beside the conversation that it comes from. */
export default function CompareScreen({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation();
  addTexts(i18n, 'compare', texts);
  addTexts(i18n, 'debrief', debriefTexts);
  const services = useServices();
  const load = useCallback(async () => {
    const other = await keptTalk(id, services);
    return { other, original: other?.parent && (await keptTalk(other.parent.attempt, services)) };
  }, [id, services]);
  const found = useLoaded(load);
  if (found === undefined) return <p className={ui.meta}>{t('app.loading')}</p>;
  const { original, other } = found;
  if (other === undefined) return <Nowhere kept>{t('talk.missing')}</Nowhere>;
  if (original === undefined || other.parent === undefined) return <OneWay talk={other} />;
  return <TwoWays id={id} parent={other.parent} original={original.session} other={other.session} />;
}

/** What can be shown where there is nothing to put beside a conversation. */
function OneWay({ talk: { key, parent, session } }: { readonly talk: Talk }) {
  const { t } = useTranslation('compare');
  const { scenario, standing, at } = session;
  const { client, language } = scenario;
  const ending = scenario.endings[at];
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <Heading>{parent === undefined ? t('notWhatIf') : t('alone')}</Heading>
      {parent !== undefined && <p>{t('aloneText')}</p>}
      <div className={styles.end}>
        <div>
          <Portrait look={client.portrait} age={client.age} mood={standing.mood} />
        </div>
        {ending === undefined ? (
          <p>{t('notOver')}</p>
        ) : (
          <div className={ui.prose} {...wordsIn(language)}>
            <p className={styles.lead}>{ending.title}</p>
            <p>{ending.text}</p>
          </div>
        )}
      </div>
      <div className={ui.actions}>
        <Link href={`/debrief/${key}`} className={ui.primary}>
          {parent === undefined ? t('ownDebrief') : t('otherDebrief')}
        </Link>
        {parent !== undefined && !isOver(session) && (
          <Link href={`/play/${key}`} className={ui.button}>
            {t('goOn')}
          </Link>
        )}
      </div>
    </div>
  );
}
