/** A whole number as a sentence shows it: `1,204,000`. Without Intl, whose cost a sign cannot afford. */
export function spokenNumber(number: number): string {
  if (number < 0) return `-${spokenNumber(-number)}`;
  if (number < 1000) return `${number}`;
  // By hand: the engine takes the remainder of what may be a broken number by a call that costs more than the rest.
  const thousands = Math.floor(number / 1000);
  return `${spokenNumber(thousands)},${threeFigures(number - thousands * 1000)}`;
}

function threeFigures(number: number): string {
  if (number >= 100) return `${number}`;
  return number >= 10 ? `0${number}` : `00${number}`;
}
