import { spokenCount } from '../days/spoken-day';
import { thereAre, unlessNone } from './cases-known';
import type { PortfolioSignalDefinition } from './portfolio-signal';

/** Running projects (Idea to Pilot) of clients that have shipped nothing. */
export interface EarlyMoonshots {
  readonly moonshots: number;
  /** Of these, how many are in Building, where FIRST-5 lights. */
  readonly building: number;
  /** At how many clients. */
  readonly clients: number;
  readonly others: number;
  /** Nobody asked whether it is a moonshot. */
  readonly notKnown: number;
  /** Moonshots of clients of whose projects some stage was not asked: one of them may have shipped. */
  readonly perhapsShipped: number;
}

export const earlyMoonshots: PortfolioSignalDefinition<EarlyMoonshots> = {
  id: 'early-moonshots',
  of: 'running projects of clients that have shipped nothing',
  means:
    'A moonshot before anything has shipped stakes the whole programme on its hardest project. FIRST-5 lights on those in Building.',
  find({ moonshots, building, clients, others, notKnown, perhapsShipped }) {
    const n = moonshots + others + notKnown;
    const where = `at ${spokenCount(clients, 'client')} that ${clients === 1 ? 'has' : 'have'} shipped nothing`;
    return {
      title:
        moonshots === 0
          ? `No moonshot is known to run while nothing has shipped.`
          : `${spokenCount(moonshots, 'moonshot')} ${moonshots === 1 ? 'runs' : 'run'} ${where}.`,
      n,
      parts: [
        { label: 'Moonshots in Building', count: building, tone: 'serious' },
        { label: 'Moonshots in another stage', count: moonshots - building, tone: 'serious' },
        { label: 'No moonshots', count: others, tone: 'plain' },
        { label: 'Not known', count: notKnown, tone: 'unknown' },
      ],
      notKnown: [
        ...unlessNone(
          notKnown,
          (count) =>
            `Whether it is a moonshot was not asked or cannot be said of ${spokenCount(count, 'project')}.`,
        ),
        ...unlessNone(
          perhapsShipped,
          (count) =>
            `${thereAre(count, 'moonshot')} at a client where some stage was not asked, so something may have shipped: not counted.`,
        ),
      ],
    };
  },
};
