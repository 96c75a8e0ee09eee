import { useTranslation } from 'react-i18next';
import type { Line, Session } from '../../engine';
import { Dialog } from '../ui/Dialog';
import { KeyList } from './KeyList';
import { Known } from './Known';
import styles from './player.module.css';
import { Tool } from './Tools';
import { Transcript } from './Transcript';

/** What can lie open over a conversation. */
export type OpenDialog = 'more' | 'known' | 'backlog' | 'keys';

interface TalkDialogsProps {
  readonly open: OpenDialog;
  readonly onOpen: (dialog: OpenDialog | undefined) => void;
  readonly session: Session;
  readonly line: Line | undefined;
}

/** What lies open over a conversation: what was said, what is known, the keys. */
export default function TalkDialogs({ open, onOpen, session, line }: TalkDialogsProps) {
  const { t } = useTranslation();
  const close = (): void => onOpen(undefined);
  switch (open) {
    case 'more':
      return (
        <Dialog title={t('talk.more')} onClose={close}>
          <div className={styles.more}>
            <Tool onPress={() => onOpen('known')}>{t('talk.know')}</Tool>
            <Tool onPress={() => onOpen('backlog')}>{t('talk.backlog')}</Tool>
            <Tool onPress={() => onOpen('keys')}>{t('keys.title')}</Tool>
          </div>
        </Dialog>
      );
    case 'known':
      return (
        <Dialog key={open} title={t('talk.know')} onClose={close}>
          <Known scenario={session.scenario} />
        </Dialog>
      );
    case 'backlog':
      return (
        <Dialog key={open} title={t('talk.backlog')} onClose={close}>
          <Transcript session={session} line={line} />
        </Dialog>
      );
    case 'keys':
      return (
        <Dialog key={open} title={t('keys.title')} onClose={close}>
          <KeyList />
        </Dialog>
      );
  }
}
