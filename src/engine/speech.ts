/** A piece of a line: words spoken, or what is seen and heard (in brackets in the file). */
export interface SpeechPart {
  readonly kind: 'said' | 'seen';
  readonly text: string;
  /** Where it begins in the line. */
  readonly from: number;
}

/** Splits a line as the script of a play does: `(Looks up.) Say that again.` A bracket that never closes is spoken. */
export function speechOf(text: string): readonly SpeechPart[] {
  const parts: SpeechPart[] = [];
  const add = (kind: SpeechPart['kind'], piece: string, at: number): void => {
    const trimmed = piece.trim();
    if (trimmed !== '') parts.push({ kind, text: trimmed, from: at });
  };
  let from = 0;
  for (const match of text.matchAll(/\(([^()]*)\)/g)) {
    add('said', text.slice(from, match.index), from);
    add('seen', match[1] ?? '', match.index);
    from = match.index + match[0].length;
  }
  add('said', text.slice(from), from);
  return parts;
}
