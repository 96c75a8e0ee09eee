import { Fragment } from 'react';

/** `*emphasis*` on one line, or the end of a line; everything else is letters. */
const MARK = /(\*[^*\s](?:[^*\n]*[^*\s])?\*|\n)/;

/** Words of a scenario with the two marks that they may have: emphasis and line ends. */
export function Marked({ children }: { readonly children: string }) {
  return children.split(MARK).map((piece, index) => {
    const key = `${index} ${piece}`;
    if (index % 2 === 0) return <Fragment key={key}>{piece}</Fragment>;
    return piece === '\n' ? <br key={key} /> : <em key={key}>{piece.slice(1, -1)}</em>;
  });
}
