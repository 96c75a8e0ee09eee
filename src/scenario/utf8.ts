const CHUNK = 8192;
const LEADS = [
  { from: 0xc2, to: 0xdf, more: 1, bits: 0x1f, least: 0x80 },
  { from: 0xe0, to: 0xef, more: 2, bits: 0x0f, least: 0x800 },
  { from: 0xf0, to: 0xf4, more: 3, bits: 0x07, least: 0x10000 },
] as const;

/** The text of UTF-8 bytes, and where the first byte stands that is none; what follows that one is not read. */
export function decodeUtf8(bytes: Uint8Array): { readonly text: string; readonly badAt: number | undefined } {
  const pieces: string[] = [];
  let units: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const { code, length } = lead < 0x80 ? { code: lead, length: 1 } : sequenceAt(bytes, at, lead);
    if (code === undefined) break;
    if (code < 0x10000) units.push(code);
    else units.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff));
    at += length;
    if (units.length >= CHUNK) {
      pieces.push(String.fromCharCode(...units));
      units = [];
    }
  }
  pieces.push(String.fromCharCode(...units));
  return { text: pieces.join(''), badAt: at < bytes.length ? at : undefined };
}

const NONE = { code: undefined, length: 0 } as const;

function sequenceAt(bytes: Uint8Array, at: number, lead: number): { readonly code: number | undefined; readonly length: number } {
  const kind = LEADS.find(({ from, to }) => lead >= from && lead <= to);
  if (kind === undefined || at + kind.more >= bytes.length) return NONE;
  let code = lead & kind.bits;
  for (let index = 1; index <= kind.more; index++) {
    const byte = bytes[at + index] ?? 0;
    if ((byte & 0xc0) !== 0x80) return NONE;
    code = (code << 6) | (byte & 0x3f);
  }
  const half = code >= 0xd800 && code <= 0xdfff;
  return code < kind.least || code > 0x10ffff || half ? NONE : { code, length: kind.more + 1 };
}
