import type { ReadinessAnswerRequests } from '@telltale/contract';
import { itemsOf, type ReadinessTemplate } from '@telltale/domain';
import type { SampleReadiness } from './story';

/** The answers of a story as somebody would send them; what the workspace's own checklist does not have is left out. */
export function readinessWrites(told: SampleReadiness, template: ReadinessTemplate): ReadinessAnswerRequests {
  const keys = new Set(itemsOf(template).map(({ key }) => key));
  return Object.fromEntries(
    Object.entries(told)
      .filter(([key]) => keys.has(key))
      .map(([key, item]) => [
        key,
        item.state === 'proven' ? { state: item.state, proof: { url: item.url } } : item,
      ]),
  );
}
