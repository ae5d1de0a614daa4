/** Two recordings of a vendor's name, without regard to capital letters and outer spaces. */
export function isSameVendor(one: string, other: string): boolean {
  return one === other || one.trim().toLowerCase() === other.trim().toLowerCase();
}
