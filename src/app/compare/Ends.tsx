import { useTranslation } from 'react-i18next';
import type { Mood, Scenario } from '../../scenario';
import type { Comparison } from '../../scoring';
import { Portrait } from '../ui/portrait/Portrait';
import ui from '../ui/ui.module.css';
import { useSeenWords } from '../ui/useSeenWords';
import { wordsIn } from '../ui/words';
import styles from './compare.module.css';
import { Side, type SideName } from './Side';

interface EndsProps {
  readonly comparison: Comparison;
  readonly client: Scenario['client'];
  readonly language: string;
}

/** Where each way has come to: the face, how it ended, and where the two moods were furthest apart. */
export function Ends({ comparison, client, language }: EndsProps) {
  const { t } = useTranslation('compare');
  const { apart } = comparison;
  const both = (variable: keyof Mood): string =>
    apart === undefined ? '' : t('and', { original: apart.original[variable], other: apart.other[variable] });
  return (
    <section className={styles.section}>
      <h2>{t('ends')}</h2>
      <div className={styles.pair}>
        {(['original', 'other'] as const).map((of) => (
          <End key={of} of={of} comparison={comparison} client={client} language={language} />
        ))}
      </div>
      {apart !== undefined && (
        <p>
          {t('apart', {
            turn: apart.turn,
            agitation: both('agitation'),
            valence: both('valence'),
            trust: both('trust'),
            hope: both('hope'),
          })}
        </p>
      )}
    </section>
  );
}

function End({ of, comparison, client, language }: EndsProps & { readonly of: SideName }) {
  const { t } = useTranslation('compare');
  const { t: debrief } = useTranslation('debrief');
  const seenWords = useSeenWords();
  const [ending, mood] = [comparison.ended[of], comparison.mood[of]];
  return (
    <article className={`${ui.card} ${styles.end}`} data-side={of}>
      <div>
        <Portrait look={client.portrait} age={client.age} mood={mood} />
      </div>
      <div className={ui.prose}>
        <h3>
          <Side of={of} />
        </h3>
        {ending === undefined ? (
          <p>{t('notOver')}</p>
        ) : (
          <>
            <p className={ui.meta}>{debrief(`kind.${ending.kind}`)}</p>
            <div {...wordsIn(language)}>
              <p className={styles.lead}>{ending.title}</p>
              <p>{ending.text}</p>
            </div>
          </>
        )}
        <p className={ui.meta}>{seenWords(mood, client.portrait)}</p>
      </div>
    </article>
  );
}
