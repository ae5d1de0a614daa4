import { expect, type Page } from '@playwright/test';

/** What a story needs before it begins is made through the API, as an integration would; the story itself is told in the browser. */
async function make<Reply>(page: Page, path: string, data: object): Promise<Reply> {
  const reply = await page.request.post(`/api/v1/${path}`, { data });
  expect(reply.status(), `${path}: ${await reply.text()}`).toBe(201);
  return (await reply.json()) as Reply;
}

interface Made {
  readonly id: string;
}

export interface MadeClient {
  readonly id: string;
  readonly name: string;
}

/** A client whose people are Nadia Brand, VP Claims, and Omar Haddad, Head of IT. */
export async function makeClient(page: Page, name: string): Promise<MadeClient> {
  const { id } = await make<Made>(page, 'clients', { name });
  for (const person of [NADIA, OMAR]) await make<Made>(page, 'people', { clientId: id, ...person });
  return { id, name };
}

export async function makeProject(
  page: Page,
  client: MadeClient,
  project: { readonly name: string; readonly stage: string; readonly facts?: object },
): Promise<string> {
  const { id } = await make<Made>(page, 'projects', { clientId: client.id, ...project });
  return id;
}

export const NADIA = { name: 'Nadia Brand', title: 'VP Claims', function: 'business', level: 'vp' } as const;
export const OMAR = { name: 'Omar Haddad', title: 'Head of IT', function: 'it', level: 'director' } as const;

/** A day before or after today, as a person here would write it. */
export function dayFromToday(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
