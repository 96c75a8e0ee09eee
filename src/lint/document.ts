/** A labelled piece of text. */
export interface Field {
  readonly label: string;
  readonly text: string;
}

/** A piece of a document in plain text, which each format escapes for itself. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string; readonly newPage?: true }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] };

/** A heading of a level. */
export const heading = (level: 1 | 2 | 3 | 4, words: string): Block => ({ kind: 'heading', level, text: words });
/** Text in paragraphs, which blank lines part. */
export const text = (words: string): Block => ({ kind: 'text', text: words });
/** A list, or nothing where there are no items. */
export const list = (items: readonly string[]): readonly Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);
/** Fields under each other, or nothing where there are none. */
export const fields = (...found: readonly (readonly Field[])[]): readonly Block[] => {
  const all = found.flat();
  return all.length === 0 ? [] : [{ kind: 'fields', fields: all }];
};
/** A field, or nothing where there is no text. */
export const field = (label: string, words: string | undefined): readonly Field[] =>
  words === undefined || words === '' ? [] : [{ label, text: words }];

const onOneLine = (words: string): string => words.trim().replace(/\s+/g, ' ');
const paragraphs = (words: string): readonly string[] =>
  words
    .split(/\n\s*\n/)
    .map(onOneLine)
    .filter((paragraph) => paragraph !== '');

const markdownText = (words: string): string =>
  onOneLine(words)
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(?:[-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));

function markdownBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${markdownText(block.text)}`;
    case 'text':
      return paragraphs(block.text).map(markdownText).join('\n\n');
    case 'list':
      return block.items.map((item) => `- ${markdownText(item)}`).join('\n');
    case 'fields':
      return block.fields.map(({ label, text: words }) => `- **${markdownText(label)}:** ${markdownText(words)}`).join('\n');
  }
}

/** A document as Markdown. */
export function markdownOf(blocks: readonly Block[]): string {
  return blocks.map(markdownBlock).join('\n\n');
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const htmlText = (words: string): string => onOneLine(words).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.level}`;
      return `<${tag} dir="auto"${block.newPage === true ? ' class="new-page"' : ''}>${htmlText(block.text)}</${tag}>`;
    }
    case 'text':
      return paragraphs(block.text)
        .map((paragraph) => `<p dir="auto">${htmlText(paragraph)}</p>`)
        .join('\n');
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li dir="auto">${htmlText(item)}</li>`).join('\n')}\n</ul>`;
    case 'fields':
      return `<dl>\n${block.fields.map(({ label, text: words }) => `<dt dir="auto">${htmlText(label)}</dt><dd dir="auto">${htmlText(words)}</dd>`).join('\n')}\n</dl>`;
  }
}

const STYLE = `
@page { margin: 18mm; }
body { font: 11pt/1.45 Georgia, serif; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #111; background: #fff; }
h1, h2, h3, h4, dt { font-family: system-ui, sans-serif; line-height: 1.2; }
h2 { border-bottom: 1px solid #999; padding-bottom: 0.2em; margin-top: 2em; }
h3 { margin-top: 1.8em; }
h1, h2, h3, h4 { break-after: avoid; }
dl { display: grid; grid-template-columns: minmax(8em, 1fr) 4fr; gap: 0.15em 1em; margin: 0.6em 0; }
dt { font-size: 0.85em; font-weight: 600; padding-top: 0.15em; overflow-wrap: anywhere; }
dd { margin: 0; overflow-wrap: anywhere; }
@media print { body { margin: 0; padding: 0; max-width: none; } .new-page { break-before: page; } }
`;

/** A document as one page of HTML that needs nothing else and runs nothing. */
export function htmlOf(title: string, language: string, blocks: readonly Block[]): string {
  return [
    '<!doctype html>',
    `<html lang="${htmlText(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${htmlText(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...blocks.map(htmlBlock),
    '</body>',
    '</html>',
  ].join('\n');
}
