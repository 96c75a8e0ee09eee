/** Offers a text, or bytes, as a file to keep. Says whether the browser lets it. */
export function download(name: string, type: string, content: BlobPart): boolean {
  try {
    const address = URL.createObjectURL(new Blob([content], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
    return true;
  } catch {
    return false;
  }
}
