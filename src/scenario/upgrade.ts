import { isMap, parseDocument, type Document } from 'yaml';

/** The format that this version reads. */
export const FORMAT = 1;

export type UpgradeResult = { readonly text: string; readonly from: number } | { readonly trouble: string };

/** Lifts a file from each format to the next. Format 0 is a draft from before formats were numbered. */
const STEPS: readonly ((draft: Document) => void)[] = [
  (draft) => {
    if (isMap(draft.contents)) draft.contents.items.unshift(draft.createPair('format', 1));
  },
];

/** A scenario file in the present format, with its comments, order and quotation marks as they were. */
export function upgradeScenario(text: string): UpgradeResult {
  const draft = parseDocument(text, { logLevel: 'error', merge: false });
  const [error] = draft.errors;
  if (error !== undefined || !isMap(draft.contents)) return { trouble: 'The file is not YAML that can be read: check it first.' };
  const format: unknown = draft.get('format') ?? 0;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 0)
    return { trouble: `Unexpected format ${String(format)}, expected a whole number.` };
  if (format > FORMAT) return { trouble: `The file has format ${format}; this version reads up to ${FORMAT}. Use a newer Rapport.` };
  if (format === FORMAT) return { text, from: format };
  for (const step of STEPS.slice(format)) step(draft);
  return { text: draft.toString({ lineWidth: 0 }), from: format };
}
