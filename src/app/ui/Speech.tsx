import type { SpeechPart } from '../../engine';
import styles from './ui.module.css';

/** A line as in a play: words in quotation marks, what is seen in a quieter voice. */
export function Speech({ parts }: { readonly parts: readonly SpeechPart[] }) {
  return parts.map(({ kind, text, from }) => (
    <span key={from} className={kind === 'seen' ? styles.seen : undefined}>
      {from > 0 && ' '}
      {kind === 'said' ? `“${text}”` : text}
    </span>
  ));
}
