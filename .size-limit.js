import { readFileSync } from 'node:fs';

/** The entry script of the built page with everything that it imports before it can start. */
function entry() {
  const found = new Set();
  const follow = (path) => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, name] of readFileSync(path, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g)) follow(`dist/assets/${name}`);
  };
  const [, script] = /<script[^>]*src="\.\/([^"]+)"/.exec(readFileSync('dist/index.html', 'utf8')) ?? [];
  if (script === undefined) throw new Error('dist/index.html names no script: run `npm run build` first.');
  follow(`dist/${script}`);
  return [...found];
}

export default [
  { name: 'entry with the first scenario', path: entry(), gzip: true, limit: '150 KiB' },
  { name: 'page with styles and the first turn', path: 'dist/index.html', gzip: true, limit: '20 KiB' },
  { name: 'import worker', path: 'dist/assets/worker-*.js', gzip: true, limit: '110 KiB' },
  { name: 'everything else', path: ['dist/assets/*.js', '!dist/assets/worker-*.js'], gzip: true, limit: '512 KiB' },
];
