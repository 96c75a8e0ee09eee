/** A piece of a line: words spoken, or what is seen and heard (in brackets in the file). */
export interface SpeechPart {
  readonly kind: 'said' | 'seen';
  readonly text: string;
}

/** Splits a line as the script of a play does: `(Looks up.) Say that again.` A bracket that never closes is spoken. */
export function speechOf(text: string): readonly SpeechPart[] {
  const parts: SpeechPart[] = [];
  const add = (kind: SpeechPart['kind'], piece: string): void => {
    const trimmed = piece.trim();
    if (trimmed !== '') parts.push({ kind, text: trimmed });
  };
  let from = 0;
  for (const match of text.matchAll(/\(([^()]*)\)/g)) {
    add('said', text.slice(from, match.index));
    add('seen', match[1] ?? '');
    from = match.index + match[0].length;
  }
  add('said', text.slice(from));
  return parts;
}
