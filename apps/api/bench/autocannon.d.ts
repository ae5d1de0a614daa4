/** The part of autocannon (which ships no types) that the bench uses. */
declare module 'autocannon' {
  export interface Request {
    readonly path?: string;
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly setupRequest?: (request: Request, context: Record<string, unknown>) => Request;
    readonly onResponse?: (
      status: number,
      body: string,
      context: Record<string, unknown>,
      headers: Readonly<Record<string, string>>,
    ) => void;
  }

  export interface Result {
    readonly requests: { readonly average: number; readonly total: number };
    readonly latency: { readonly p50: number; readonly p97_5: number };
    readonly non2xx: number;
    readonly errors: number;
  }

  export default function autocannon(options: {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly requests: readonly Request[];
  }): Promise<Result>;
}
