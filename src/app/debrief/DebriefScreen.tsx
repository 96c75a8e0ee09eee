import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isOver } from '../../engine';
import { debriefOf } from '../../scoring';
import { addTexts } from '../i18n';
import texts from '../locales/en.debrief.json';
import { useServices } from '../services';
import type { Notes } from '../storage';
import { keptTalk, type Talk } from '../talk';
import { Nowhere } from '../ui/Nowhere';
import { useLoaded } from '../ui/useLoaded';
import ui from '../ui/ui.module.css';
import { After } from './After';
import { Before } from './Before';
import { Removable } from './Remove';
import { emptyNotes, useNotes } from './useNotes';

/** What a conversation has shown: first what the learner thinks of it, then what it says. */
export default function DebriefScreen({ id, turn }: { readonly id: string; readonly turn: number | undefined }) {
  const { t, i18n } = useTranslation('debrief');
  addTexts(i18n, 'debrief', texts);
  const services = useServices();
  const load = useCallback(async () => {
    const [talk, notes] = await Promise.all([keptTalk(id, services), services.storage.notes(id)]);
    return { talk, notes: notes ?? emptyNotes(id) };
  }, [id, services]);
  const found = useLoaded(load);
  if (found === undefined) return <p className={ui.meta}>{t('loading')}</p>;
  const { talk, notes } = found;
  return talk === undefined ? <Nowhere>{t('missing')}</Nowhere> : <Debriefed talk={talk} begun={notes} turn={turn} />;
}

interface DebriefedProps {
  readonly talk: Talk;
  readonly begun: Notes;
  readonly turn: number | undefined;
}

function Debriefed({ talk, begun, turn }: DebriefedProps) {
  const writing = useNotes(begun);
  const { session, parent } = talk;
  const debrief = useMemo(() => debriefOf(session), [session]);
  const asksFirst = isOver(session) && parent === undefined && !writing.notes.opened;
  return asksFirst ? (
    <Before session={session} debrief={debrief} writing={writing} />
  ) : (
    <Removable id={talk.key} name={session.scenario.client.name}>
      {(remove) => <After talk={talk} debrief={debrief} writing={writing} turn={turn} remove={remove} />}
    </Removable>
  );
}
