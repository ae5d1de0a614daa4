/** A whole number as a sentence shows it: `1,204,000`. Without Intl, whose cost a sign cannot afford. */
export function spokenNumber(number: number): string {
  if (number < 0) return `-${spokenNumber(-number)}`;
  if (number < 1000) return `${number}`;
  const rest = `${number % 1000}`.padStart(3, '0');
  return `${spokenNumber(Math.floor(number / 1000))},${rest}`;
}
