const WORDS =
  'the splint kettle window morning hand chair again slowly maybe nobody listens today walk stairs kitchen letter daughter when they said after before work garden better worse quiet tired angry please think want need hold carry button sleeve pain rest plan home'.split(
    ' ',
  );

/** About so many words that mean nothing, every third time after something seen. */
export function sentence(next: () => number, length: number): string {
  const word = (): string => WORDS[Math.floor(next() * WORDS.length)] ?? 'the';
  const words = (count: number): string => {
    const all = Array.from({ length: count }, word).join(' ');
    return `${all.charAt(0).toUpperCase()}${all.slice(1)}.`;
  };
  const said = words(length - 2 + Math.floor(next() * 5));
  return next() < 1 / 3 ? `(${words(3)}) ${said}` : said;
}
