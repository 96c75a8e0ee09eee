import { newestFirst, type Attempt, type Notes, type Storage, type Trouble } from './kept';

/** What is kept for as long as the page is open, where nothing else is to be had, and why that is so where it is known. */
export function memoryStorage(troubles: readonly Trouble[] = []): Storage {
  const kept = new Map<string, Attempt>();
  const written = new Map<string, Notes>();
  return {
    lasting: async () => false,
    async append(head, events, scenario) {
      kept.set(head.id, { head, scenario, events: [...(kept.get(head.id)?.events ?? []), ...events] });
    },
    async complete(hash, scenario) {
      for (const [id, attempt] of kept) if (attempt.head.hash === hash) kept.set(id, { ...attempt, scenario });
    },
    async rebase(attempt) {
      kept.set(attempt.head.id, attempt);
    },
    attempt: async (id) => kept.get(id),
    attempts: async () => newestFirst([...kept.values()].map(({ head }) => head)),
    notes: async (attempt) => written.get(attempt),
    allNotes: async () => newestFirst([...written.values()]),
    async keepNotes(notes) {
      written.set(notes.attempt, notes);
    },
    async mend(head) {
      const attempt = kept.get(head.id);
      if (attempt !== undefined) kept.set(head.id, { ...attempt, head, events: attempt.events.slice(0, head.events) });
    },
    troubles: async () => troubles,
    onTrouble: () => () => undefined,
    settle: async () => undefined,
    original: async () => '',
  };
}
