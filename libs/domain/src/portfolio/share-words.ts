import type { ShareInterval } from './wilson-interval';

/** `36 %`; what is neither nothing nor all is never rounded to it. */
export function spokenPercent(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 0 && share > 0) return 'under 1 %';
  return percent === 100 && share < 1 ? 'over 99 %' : `${percent} %`;
}

/** `36 % (95 % interval 15 to 65 %)`. */
export function spokenInterval({ share, low, high }: ShareInterval): string {
  return `${spokenPercent(share)} (95 % interval ${Math.round(low * 100)} to ${Math.round(high * 100)} %)`;
}
