import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { principleOf, PRINCIPLES, type Client, type Principle } from '../../scenario';
import type { Debrief, DebriefTurn } from '../../scoring';
import parts from '../ui/parts.module.css';
import styles from './debrief.module.css';
import { Section } from './Section';
import { TurnDetails } from './TurnDetails';

interface TurnsProps {
  readonly id: string;
  readonly debrief: Debrief;
  /** The turn that the address names. */
  readonly open: number | undefined;
  readonly client: Client;
  readonly language: string;
}

const bearsOn = ({ shows, principles }: DebriefTurn, principle: Principle): boolean =>
  principles.some((one) => one.principle === principle) || shows.some((indicator) => principleOf(indicator) === principle);

/** Every turn: what was said, what it did, why, other words, and a way to try it again. */
export function Turns({ id, debrief, open, client, language }: TurnsProps) {
  const { t } = useTranslation('debrief');
  const { t: main } = useTranslation();
  const [principle, setPrinciple] = useState<Principle>();
  const turns = debrief.turns.filter((turn) => principle === undefined || turn.number === open || bearsOn(turn, principle));
  return (
    <Section name="turns">
      <label className={styles.filter}>
        {t('turns.show')}
        <select
          className={parts.control}
          value={principle ?? ''}
          onChange={({ target }) => setPrinciple(PRINCIPLES.find((one) => one === target.value))}
        >
          <option value="">{t('turns.all')}</option>
          {PRINCIPLES.map((one) => (
            <option key={one} value={one}>
              {main(`principle.${one}`)}
            </option>
          ))}
        </select>
        <span role="status">{t('turns.count', { count: turns.length })}</span>
      </label>
      <ol className={styles.turns}>
        {turns.map((turn) => (
          <li key={turn.number}>
            <TurnDetails id={id} turn={turn} open={turn.number === open} client={client} language={language} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
