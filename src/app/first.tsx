import { prerender } from 'react-dom/static';
import { startLanguage } from './i18n';
import { Root } from './Root';
import { settingsStore } from './settings/settings';

const nothing = (): never => {
  throw new Error('Nothing is kept while the page is built.');
};

/** The markup of the page on which a newcomer arrives, for `index.html`. */
export async function firstPage(): Promise<string> {
  await startLanguage('');
  const { prelude } = await prerender(
    <Root
      services={{
        storage: {
          lasting: nothing,
          append: nothing,
          complete: nothing,
          rebase: nothing,
          attempt: nothing,
          attempts: nothing,
          notes: nothing,
          allNotes: nothing,
          keepNotes: nothing,
          mend: nothing,
          troubles: nothing,
          onTrouble: nothing,
          settle: nothing,
          original: nothing,
        },
        shelf: nothing,
        settings: settingsStore(nothing),
        newId: () => '',
        newSeed: () => 0,
        now: () => '',
        newcomer: () => true,
        began: nothing,
        takeEarlyPress: () => undefined,
      }}
    />,
    { progressiveChunkSize: Number.POSITIVE_INFINITY },
  );
  return new Response(prelude).text();
}
