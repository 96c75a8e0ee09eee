const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Whether XML may hold a sign at all, even written as a number. */
function isXml(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** A text as it stands in XML, in an element or an attribute. */
export const xmlText = (text: string): string =>
  Array.from(text)
    .filter(isXml)
    .map((sign) => ENTITIES[sign] ?? sign)
    .join('');

/** The address of a file in a package: each part of its path percent-encoded. */
export const hrefOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
