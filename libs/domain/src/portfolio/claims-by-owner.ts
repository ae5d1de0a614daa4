import { spokenCount } from '../days/spoken-day';
import { spokenNumber } from '../words/spoken-number';
import { unlessNone } from './cases-known';
import type { PortfolioSignalDefinition } from './portfolio-signal';

/** How the claims about one owner's projects stand beside what is computed. */
export interface OwnerClaims {
  readonly owner: string;
  readonly claims: number;
  readonly rosier: number;
}

/** Claims that can be held against a computed status, by business owner; the most rosier ones come first. */
export interface ClaimsByOwner {
  readonly claims: number;
  readonly rosier: number;
  readonly gloomier: number;
  /** Claims beside which nothing is computed. */
  readonly notComputed: number;
  /** Running projects about which nobody has claimed anything. */
  readonly withoutClaim: number;
  readonly owners: readonly OwnerClaims[];
  /** How many owners there are, listed or not. */
  readonly ownerCount: number;
}

/** More than these a page does not list. */
export const LISTED_OWNERS = 8;

export const claimsByOwner: PortfolioSignalDefinition<ClaimsByOwner> = {
  id: 'claims-by-owner',
  of: 'claims beside a computed status',
  means:
    'A claim is what a person says, the computed status what the facts show. Rosier is on track beside at risk or off track, or at risk beside off track. A difference is a reason to talk, and either may be wrong.',
  find(found) {
    const { claims, owners, ownerCount, notComputed, withoutClaim } = found;
    return {
      title: titleOf(found),
      n: claims,
      parts: owners.map(({ owner, rosier, claims: of }) => ({
        label: owner,
        count: rosier,
        tone: 'plain',
        note: `rosier of ${spokenNumber(of)}`,
      })),
      notKnown: [
        ...unlessNone(
          notComputed,
          (count) => `${spokenCount(count, 'claim')} beside a status that is not known: not compared.`,
        ),
        ...unlessNone(withoutClaim, (count) => `No claim about ${spokenCount(count, 'running project')}.`),
        ...unlessNone(
          ownerCount - owners.length,
          (count) => `${spokenCount(count, 'more owner')} not listed.`,
        ),
      ],
    };
  },
};

function titleOf({ claims, rosier, gloomier }: ClaimsByOwner): string {
  if (claims === 0) return 'No claim can be held against a computed status.';
  const rosy = `${spokenNumber(rosier)} of ${spokenCount(claims, 'claim')} ${rosier === 1 ? 'is' : 'are'} rosier than what is computed`;
  return gloomier === 0 ? `${rosy}.` : `${rosy}, ${spokenNumber(gloomier)} gloomier.`;
}
