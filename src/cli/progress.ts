const WIDTH = 24;

/** A bar on a terminal's standard error; nothing anywhere else. Returns how to move it. */
export function progressBar(total: number): (done: number, name: string) => void {
  if (!process.stderr.isTTY || total < 2) return () => undefined;
  return (done, name) => {
    const filled = Math.round((done / total) * WIDTH);
    process.stderr.write(`\r\u001B[K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done} of ${total} ${name}`);
    if (done === total) process.stderr.write('\r\u001B[K');
  };
}
