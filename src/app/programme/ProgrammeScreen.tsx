import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { startIn } from '../following';
import { useServices } from '../services';
import { Heading } from '../ui/Heading';
import { Nowhere } from '../ui/Nowhere';
import { Undo } from '../ui/Undo';
import ui from '../ui/ui.module.css';
import { Before } from './Before';
import { Followed } from './Followed';
import { useFollowing } from './useFollowing';

interface Props {
  readonly id: string;
  /** The first day, as the address has it. */
  readonly asked: string | undefined;
}

/** One programme: what it asks, before it is begun; then how far one is, and what comes next. */
export function ProgrammeScreen({ id, asked }: Props) {
  const { t } = useTranslation('programme');
  const services = useServices();
  const { found, again } = useFollowing(id);
  const [left, setLeft] = useState<{ readonly key: string; readonly title: string }>();
  if (found === undefined) return <p className={ui.meta}>{t('app.loading', { ns: 'main' })}</p>;
  const start = asked === undefined ? undefined : startIn(asked, services);
  const undo = async (key: string): Promise<void> => {
    await (await services.shelf()).bin.restore(key);
    setLeft(undefined);
    await again();
  };
  const leave = async (title: string): Promise<void> => {
    const key = await (await services.shelf()).bin.takeProgramme(id, services.now());
    if (key !== undefined) setLeft({ key, title });
    await again();
  };
  const gone = left !== undefined && found.kind !== 'followed' && (
    <Undo key={left.key} words={t('left', { title: left.title })} undo={t('undo')} onUndo={() => void undo(left.key)} />
  );
  switch (found.kind) {
    case 'missing':
      return gone === false ? (
        <Nowhere>{t('missing')}</Nowhere>
      ) : (
        <div className={`${ui.page} ${ui.narrow}`}>
          <Heading>{t('title')}</Heading>
          {gone}
          <div className={ui.actions}>
            <Link href="/programmes" className={ui.button}>
              {t('all')}
            </Link>
          </div>
        </div>
      );
    case 'offered':
      return (
        <Before offered={found.offered} start={start} unread={asked !== undefined && start === undefined} onBegun={again}>
          {gone}
        </Before>
      );
    case 'followed':
      return (
        <Followed
          following={found.following}
          newer={found.newer}
          asked={start}
          onChanged={again}
          onLeave={async () => leave(found.following.enrolment.programme.title)}
        />
      );
  }
}
