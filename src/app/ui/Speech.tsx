import type { SpeechPart } from '../../engine';
import styles from './ui.module.css';

/** A line as in a play: words in quotation marks, what is seen in a quieter voice. Pieces that are not yet told are there and not seen. */
export function Speech({ parts, told = Infinity }: { readonly parts: readonly SpeechPart[]; readonly told?: number }) {
  return parts.map(({ kind, text, from }, index) => (
    <span key={from} className={kind === 'seen' ? styles.seen : undefined} data-told={index < told}>
      {from > 0 && ' '}
      {kind === 'said' ? `“${text.replace(/"([^"]*)"/g, '‘$1’')}”` : text}
    </span>
  ));
}
