import { spokenCount } from '../days/spoken-day';
import { LAYERS } from '../facts/layer';
import { spokenNumber } from '../words/spoken-number';
import { unlessNone } from './cases-known';
import type { PortfolioSignalDefinition } from './portfolio-signal';

/** What one vendor holds over the portfolio. */
export interface VendorHolding {
  readonly vendor: string;
  readonly layers: number;
  readonly projects: number;
}

/** Layers of projects from Scoped to Production, by vendor; those that hold most come first. */
export interface VendorLayers {
  readonly projects: number;
  /** Layers of which it is not known who holds them, or which vendor. */
  readonly layersNotKnown: number;
  readonly vendors: number;
  readonly holdings: readonly VendorHolding[];
}

/** More than these a page does not list; the sentence says how many there are. */
export const LISTED_VENDORS = 8;

export const vendorLayers: PortfolioSignalDefinition<VendorLayers> = {
  id: 'vendor-layers',
  of: 'projects from Scoped to Production',
  means: `Each project has ${LAYERS.length} layers. Buying components is fine; a vendor that holds layers of many projects can change price or terms for all of them at once.`,
  find({ projects, layersNotKnown, vendors, holdings }) {
    return {
      title: titleOf(holdings[0]),
      n: projects,
      parts: holdings.slice(0, LISTED_VENDORS).map(({ vendor, layers, projects: of }) => ({
        label: vendor,
        count: layers,
        tone: 'plain',
        note: `${layers === 1 ? 'layer' : 'layers'} of ${spokenCount(of, 'project')}`,
      })),
      notKnown: [
        ...unlessNone(
          layersNotKnown,
          (count) =>
            `Who holds ${spokenNumber(count)} of ${spokenCount(projects * LAYERS.length, 'layer')} is not known.`,
        ),
        ...unlessNone(
          Math.max(0, vendors - LISTED_VENDORS),
          (count) => `${spokenCount(count, 'more vendor')} not listed.`,
        ),
      ],
    };
  },
};

function titleOf(most: VendorHolding | undefined): string {
  if (most === undefined) return 'No layer is known to be with a vendor.';
  const { vendor, layers, projects } = most;
  return `${vendor} holds ${spokenCount(layers, 'layer')} of ${spokenCount(projects, 'project')}.`;
}
