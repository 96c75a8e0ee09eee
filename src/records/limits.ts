/** The largest record that is read, in bytes. */
export const RECORD_MAX = 20_000_000;
/** The longest name that a record is made for. */
export const WHO_MAX = 120;
