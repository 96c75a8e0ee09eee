/** What an address says of programmes. */
export type Place =
  | { readonly kind: 'all' }
  | { readonly kind: 'one'; readonly id: string; /** The first day, as the link has it. */ readonly start: string | undefined }
  | { readonly kind: 'step'; readonly id: string; readonly step: string }
  | { readonly kind: 'certificate'; readonly id: string }
  | { readonly kind: 'nowhere' };

const START = '?start=';

/** The place of an address, part by part behind `programme`. The first day stands as a part of its own, or behind `?start=`. */
export function placeOf(parts: readonly string[]): Place {
  const [id = '', second, third, ...rest] = parts.flatMap((part) => {
    const at = part.indexOf(START);
    return at < 0 ? [part] : [part.slice(0, at), part.slice(at + START.length)].filter((piece) => piece !== '');
  });
  if (id === '') return { kind: 'all' };
  if (rest.length > 0) return { kind: 'nowhere' };
  if (second === 'step' && third !== undefined) return { kind: 'step', id, step: third };
  if (third !== undefined) return { kind: 'nowhere' };
  return second === 'certificate' ? { kind: 'certificate', id } : { kind: 'one', id, start: second };
}
