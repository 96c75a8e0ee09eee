/** Numbers with one digit after the point, as a language writes them. */
export const tenths = (language: string): Intl.NumberFormat =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay: 'negative' });
