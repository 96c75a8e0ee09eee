/** Offers a text as a file to keep. Says whether the browser lets it. */
export function download(name: string, type: string, text: string): boolean {
  try {
    const address = URL.createObjectURL(new Blob([text], { type }));
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
