const FILES_MAX = 20_000;

const isRecordName = (name: string): boolean => name.toLowerCase().endsWith('.json');

/** Those files whose names end as a record's does. */
export const recordFiles = (files: readonly File[]): readonly File[] => files.filter(({ name }) => isRecordName(name));

/** The files that were dropped, and those in folders that were. Must be called while they are dropped. */
export async function droppedFiles(dropped: DataTransfer): Promise<readonly File[]> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.every(({ isFile }) => isFile)) return [...dropped.files];
  const files: File[] = [];
  const folders = entries;
  for (let entry = folders.shift(); entry !== undefined && files.length < FILES_MAX; entry = folders.shift()) {
    if (isFile(entry)) files.push(...(await fileOf(entry)));
    else if (isFolder(entry)) folders.push(...(await entriesIn(entry)));
  }
  return files;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** The file of an entry; none where the browser may not read it. */
const fileOf = async (entry: FileSystemFileEntry): Promise<readonly File[]> =>
  new Promise((resolve) =>
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    ),
  );

/** What is in a folder, which the browser gives out in pieces. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const piece = await new Promise<readonly FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (piece.length === 0) return found;
    found.push(...piece);
  }
}
