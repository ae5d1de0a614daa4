import { Client } from 'pg';

type Query = (this: Client, ...parameters: unknown[]) => unknown;

/** What the application (not the test) sends to PostgreSQL while `work` runs, statement by statement. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const prototype = Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  prototype.query = function (this: Client, ...parameters: unknown[]): unknown {
    if (this.user?.startsWith('telltale_app') === true) sent.push(textOf(parameters[0]));
    return original.apply(this, parameters);
  };
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  return sent;
}

function textOf(statement: unknown): string {
  return typeof statement === 'string' ? statement : String((statement as { text?: string }).text);
}
