import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isOver } from '../../engine';
import type { Debrief } from '../../scoring';
import type { Talk } from '../talk';
import { ReviewState } from '../ui/ReviewState';
import { Support } from '../ui/Support';
import ui from '../ui/ui.module.css';
import { Between } from './Between';
import { Contents } from './Contents';
import { Curve } from './Curve';
import styles from './debrief.module.css';
import { Ended } from './Ended';
import { KeepAndTry } from './KeepAndTry';
import { KeyMoments } from './KeyMoments';
import { ModesUsed } from './ModesUsed';
import { Next } from './Next';
import { OwnWords } from './OwnWords';
import { Readings } from './Readings';
import { Printed } from './Printed';
import { Outcome, Safety } from './Results';
import { Technique } from './Technique';
import { Turns } from './Turns';
import type { Writing } from './useNotes';

interface AfterProps {
  readonly talk: Talk;
  readonly debrief: Debrief;
  readonly writing: Writing;
  /** The turn that the address names. */
  readonly turn: number | undefined;
  /** The button that deletes it. */
  readonly remove: ReactNode;
}

/** The debrief: how it ended, what to keep and to try, the conversation as a line, then numbers, then every turn. */
export function After({ talk, debrief, writing, turn, remove }: AfterProps) {
  const { t } = useTranslation('debrief');
  const { key: id, session, parent } = talk;
  const { scenario } = session;
  const { language, client } = scenario;
  return (
    <>
      <div className={`${ui.page} ${styles.debrief}`}>
        {parent !== undefined && (
          <p className={ui.note}>
            {t('whatIf', { turn: parent.turn })} <Link href={`/compare/${id}`}>{t('whatIfCompare')}</Link>
          </p>
        )}
        <Ended talk={talk} debrief={debrief} />
        {!isOver(session) && (
          <Link href={`/play/${id}`} className={ui.primary}>
            {t('goOn')}
          </Link>
        )}
        <ReviewState card={scenario} />
        <Contents debrief={debrief} />
        <OwnWords notes={writing.notes} />
        <KeepAndTry id={id} debrief={debrief} language={language} />
        <KeyMoments id={id} debrief={debrief} name={client.name} language={language} />
        <div className={styles.pair}>
          <Outcome debrief={debrief} language={language} />
          <Safety id={id} debrief={debrief} language={language} />
        </div>
        <Curve id={id} debrief={debrief} client={client} language={language} />
        <Technique id={id} debrief={debrief} ratings={writing.notes.ratings} language={language} />
        <Between id={id} debrief={debrief} name={client.name} />
        <Readings id={id} debrief={debrief} language={language} />
        <ModesUsed debrief={debrief} />
        <Turns id={id} debrief={debrief} open={turn} client={client} language={language} />
        <Next talk={talk} debrief={debrief} writing={writing} />
        {remove}
        {scenario.sensitive === true && <Support />}
      </div>
      <Printed talk={talk} debrief={debrief} notes={writing.notes} />
    </>
  );
}
