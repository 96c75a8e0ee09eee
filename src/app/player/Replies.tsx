import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferedReply } from '../../engine';
import ui from '../ui/ui.module.css';
import styles from './replies.module.css';
import { wordsIn } from '../ui/words';

interface RepliesProps {
  readonly replies: readonly OfferedReply[];
  readonly language: string;
  /** The reply that is being kept; while it is, no other can be pressed. */
  readonly chosen: string | undefined;
  /** A reading of the client has just been noted. */
  readonly noted: boolean;
  readonly onChoose: (reply: string) => void;
}

/** Shows a press in the frame in which it comes, ahead of any drawing. */
function showPressed(button: HTMLButtonElement): void {
  button.dataset['chosen'] = 'true';
  for (const other of button.closest('ol')?.querySelectorAll('button') ?? []) other.setAttribute('aria-disabled', 'true');
}

/** What the trainee may say: an ordered list of buttons. */
export function Replies({ replies, language, chosen, noted, onChoose }: RepliesProps) {
  const { t } = useTranslation();
  const title = useId();
  return (
    <section id="replies" className={styles.replies} aria-labelledby={title}>
      <h2 id={title}>{t('talk.whatDoYouSay')}</h2>
      {noted && <p className={ui.meta}>{t('probe.noted')}</p>}
      <ol>
        {replies.map(({ id, kind, text }, index) => (
          <li key={id}>
            <button
              type="button"
              className={styles.reply}
              aria-disabled={chosen !== undefined}
              data-chosen={chosen === id}
              data-reply={id}
              {...(kind === 'silence' ? {} : wordsIn(language))}
              onClick={({ detail, currentTarget }) => {
                const secondOfTwo = detail > 1;
                if (chosen !== undefined || secondOfTwo) return;
                showPressed(currentTarget);
                onChoose(id);
              }}
            >
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              <span>{kind === 'silence' ? t('talk.silence') : text}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
