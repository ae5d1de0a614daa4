const EVERY_THREE_FIGURES = /\B(?=(\d{3})+$)/g;

/** A whole number as a sentence shows it: `1,204,000`. Without Intl, whose cost a sign cannot afford. */
export function spokenNumber(number: number): string {
  return number > -1000 && number < 1000 ? `${number}` : `${number}`.replace(EVERY_THREE_FIGURES, ',');
}
