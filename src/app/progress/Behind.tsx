import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { MASTERY, type Showing } from '../../scoring';
import type { Conversation } from '../practised';
import { wordsIn } from '../ui/words';
import parts from '../ui/parts.module.css';

interface BehindProps {
  readonly showings: readonly Showing[];
  readonly conversations: readonly Conversation[];
}

/** The conversations behind a principle, each with what it shows and whether it counts towards mastery. */
export function Behind({ showings, conversations }: BehindProps) {
  const { t } = useTranslation('progress');
  return (
    <details className={parts.folded}>
      <summary>{t('behind', { count: showings.length })}</summary>
      <div className={parts.scroll}>
        <table className={`${parts.table} ${parts.wide}`}>
          <thead>
            <tr>
              {(['colWith', 'colDay', 'colScore', 'colHow', 'colMastery'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {showings.map((showing) => (
              <Row
                key={showing.attempt}
                showing={showing}
                conversation={conversations.find(({ practised }) => practised.attempt === showing.attempt)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Row({ showing, conversation }: { readonly showing: Showing; readonly conversation: Conversation | undefined }) {
  const { t, i18n } = useTranslation('progress');
  const { attempt, score, band, enough, moments, first, helped, mode, milestones, against } = showing;
  if (conversation === undefined || score === undefined || band === undefined) return null;
  const { name, language, practised } = conversation;
  const how = first ? t(helped ? 'howHelped' : 'howFirst') : t(helped ? 'howLaterHelped' : 'howLater');
  const list = new Intl.ListFormat(i18n.language).format(
    against.map((one) => t(`against.${one}`, { score: MASTERY.score, ...milestones })),
  );
  return (
    <tr>
      <th scope="row">
        <Link href={`/debrief/${attempt}`} {...wordsIn(language)}>
          {name}
        </Link>
      </th>
      <td>{new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(new Date(practised.time))}</td>
      <td>
        {enough ? t('figure', { score, low: band.low, high: band.high }) : t('few')} ({t('moments', { count: moments })})
      </td>
      <td>{mode === 'check' ? t('howCheck', { how }) : how}</td>
      <td>{against.length === 0 ? t('counts') : t('countsNot', { list })}</td>
    </tr>
  );
}
