import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferedReply } from '../../engine';
import { addTexts } from '../i18n';
import texts from '../locales/en.check.json';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import styles from './replies.module.css';

interface ConfirmedRepliesProps {
  readonly replies: readonly OfferedReply[];
  readonly language: string;
  /** The reply that is being kept. */
  readonly chosen: string | undefined;
  readonly onChoose: (reply: string) => void;
}

/** What may be said in a check: choosing is one thing and saying it another, so that nothing is said by a slip. */
export default function ConfirmedReplies({ replies, language, chosen, onChoose }: ConfirmedRepliesProps) {
  const { t, i18n } = useTranslation('check');
  addTexts(i18n, 'check', texts);
  const { t: main } = useTranslation();
  const [picked, setPicked] = useState<string>();
  const name = useId();
  return (
    <form
      id="replies"
      className={styles.replies}
      onSubmit={(event) => {
        event.preventDefault();
        if (picked !== undefined && chosen === undefined) onChoose(picked);
      }}
    >
      <fieldset className={styles.confirmed}>
        <legend>{main('talk.whatDoYouSay')}</legend>
        {replies.map(({ id, kind, text }) => (
          <label key={id} className={styles.reply} data-picked={picked === id}>
            <input type="radio" name={name} data-reply={id} checked={picked === id} onChange={() => setPicked(id)} />
            <span {...(kind === 'silence' ? {} : wordsIn(language))}>{kind === 'silence' ? main('talk.silence') : text}</span>
          </label>
        ))}
      </fieldset>
      <button type="submit" className={ui.primary} aria-disabled={picked === undefined || chosen !== undefined}>
        {t('say')}
      </button>
      <p className={ui.meta}>{t('stays')}</p>
    </form>
  );
}
