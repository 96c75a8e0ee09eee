/** The answers to “how often did you show it when the moment asked for it?”, each as the middle of its fifth, from 0 to 100. */
export const RATINGS = [10, 30, 50, 70, 90] as const;

/** The answer that stands for a number. */
export const ratingOf = (number: number): (typeof RATINGS)[number] =>
  RATINGS.reduce((closest, rating) => (Math.abs(rating - number) < Math.abs(closest - number) ? rating : closest));
