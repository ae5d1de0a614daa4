import { claimsByOwner, type ClaimsByOwner } from './claims-by-owner';
import { daysToDecision, type DaysToDecision } from './days-to-decision';
import { type EarlyMoonshots, earlyMoonshots } from './early-moonshots';
import { firstProjects, type FirstProjects } from './first-projects';
import { type MonthsWithoutProduction, monthsWithoutProduction } from './months-without-production';
import { type PortfolioSignal, readSignal } from './portfolio-signal';
import { roadmapItems, type RoadmapItems } from './roadmap-items';
import { savingsAndSpend, type SavingsAndSpend } from './savings-and-spend';
import { type Outcomes, shareShipped } from './share-shipped';
import { type VendorLayers, vendorLayers } from './vendor-layers';
import { type WeekOverWeek, weekOverWeek } from './week-over-week';

/** The counts of a portfolio from which its signals are read. */
export interface PortfolioFigures {
  readonly outcomes: Outcomes;
  readonly decisions: DaysToDecision;
  readonly firstProjects: FirstProjects;
  readonly months: MonthsWithoutProduction;
  readonly moonshots: EarlyMoonshots;
  readonly weekOverWeek: WeekOverWeek;
  readonly vendors: VendorLayers;
  readonly roadmaps: RoadmapItems;
  readonly money: SavingsAndSpend;
  readonly claims: ClaimsByOwner;
}

/** Every signal, in the order in which pages show them. A new one is one line here. */
export function readPortfolioSignals(figures: PortfolioFigures): readonly PortfolioSignal[] {
  return [
    readSignal(shareShipped, figures.outcomes),
    readSignal(daysToDecision, figures.decisions),
    readSignal(firstProjects, figures.firstProjects),
    readSignal(monthsWithoutProduction, figures.months),
    readSignal(earlyMoonshots, figures.moonshots),
    readSignal(weekOverWeek, figures.weekOverWeek),
    readSignal(vendorLayers, figures.vendors),
    readSignal(roadmapItems, figures.roadmaps),
    readSignal(savingsAndSpend, figures.money),
    readSignal(claimsByOwner, figures.claims),
  ];
}
