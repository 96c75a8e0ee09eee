import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { addTexts } from '../i18n';
import texts from '../locales/en.data.json';
import { useServices } from '../services';
import { Heading } from '../ui/Heading';
import ui from '../ui/ui.module.css';

interface RemovableProps {
  readonly id: string;
  /** Whom the conversation was with. */
  readonly name: string;
  readonly children: (button: ReactNode) => ReactNode;
}

/** A conversation that can be deleted, and put back at once. */
export function Removable({ id, name, children }: RemovableProps) {
  const { t, i18n } = useTranslation(['data', 'main']);
  addTexts(i18n, 'data', texts);
  const { shelf, now } = useServices();
  const [key, setKey] = useState<string>();
  const [refused, setRefused] = useState(false);
  const remove = async (): Promise<void> => {
    const taken = await (await shelf()).bin.takeConversation(id, name, now());
    setRefused(taken === undefined);
    setKey(taken);
  };
  const putBack = async (binned: string): Promise<void> => {
    await (await shelf()).bin.restore(binned);
    setKey(undefined);
  };
  if (key === undefined)
    return children(
      <div className={ui.actions}>
        <button type="button" className={ui.quiet} onClick={() => void remove()}>
          {t('remove.button')}
        </button>
        {refused && <p role="alert">{t('remove.notLasting')}</p>}
      </div>,
    );
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <Heading>{t('remove.gone')}</Heading>
      <p>{t('remove.more')}</p>
      <div className={ui.actions}>
        <button type="button" className={ui.button} onClick={() => void putBack(key)}>
          {t('remove.putBack')}
        </button>
        <Link href="/people" className={ui.button}>
          {t('main:nav.people')}
        </Link>
      </div>
    </div>
  );
}
