const PAUSE_MS = 100;

/** Says a sentence to people who listen: `status` waits its turn, `alert` does not. */
export function announce(text: string, region: 'status' | 'alert' = 'status'): void {
  const element = document.getElementById(region);
  if (element === null) return;
  element.textContent = '';
  setTimeout(() => {
    element.textContent = text;
  }, PAUSE_MS);
}
