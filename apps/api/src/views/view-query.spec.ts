import type { ViewQuery } from '@telltale/contract';
import { Problem } from '../http/problem';
import { clientsOf, normalQuery } from './view-query';

const [ONE, TWO] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'];

/** As it is stored: JSON knows no undefined. */
const stored = (query: ViewQuery): unknown => JSON.parse(JSON.stringify(normalQuery(query)));

function refusedAt(query: ViewQuery): readonly string[] {
  try {
    normalQuery(query);
    return [];
  } catch (error) {
    // Waits for the refusal that the case is about.
    if (!(error instanceof Problem)) throw error;
    return (error.details.errors ?? []).map(({ pointer }) => pointer);
  }
}

describe('the query of a view', () => {
  it('is written in one way, however it was sent', () => {
    const sent = {
      client: `${TWO},${ONE.toUpperCase()},${TWO}`,
      stage: 'pilot,active,pilot',
      status: 'off-track,on-track',
      owner: 'me',
      q: '  invoice ',
      sort: 'severity',
      columns: 'updated,status,owner',
      density: 'compact',
    } as const;
    const kept = {
      client: `${ONE},${TWO}`,
      stage: 'active,pilot',
      status: 'on-track,off-track',
      owner: 'me',
      q: 'invoice',
      columns: 'owner,status,updated',
      density: 'compact',
    };
    expect(stored(sent)).toEqual(kept);
    expect(stored(kept as ViewQuery)).toEqual(kept);
    expect(clientsOf(normalQuery(sent))).toEqual([ONE, TWO]);
  });

  it('leaves out what is so anyway', () => {
    expect(
      stored({
        client: '',
        q: '   ',
        sort: 'severity',
        columns: 'next,status,evaluation,coverage,window,stage',
      }),
    ).toEqual({});
    expect(clientsOf(normalQuery({}))).toEqual([]);
  });

  it.each<[ViewQuery, string]>([
    [{ stage: 'sleeping' }, '#/query/stage'],
    [{ status: 'fine' }, '#/query/status'],
    [{ owner: 'somebody' }, '#/query/owner'],
    [{ client: 'halden' }, '#/query/client'],
    [{ columns: 'stage,colour' }, '#/query/columns'],
    [{ q: 'half \ud800' }, '#/query/q'],
  ])('is refused with %j, as by the list', (query, pointer) => {
    expect(refusedAt(query)).toEqual([pointer]);
  });
});
