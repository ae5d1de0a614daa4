import type { SignedInBy } from '@telltale/contract';
import type { FastifyRequest } from 'fastify';
import { clientWords } from './client-words';

/** From where somebody comes, as far as we keep it: an address, and the browser and system in two words. */
export interface CameFrom {
  readonly address: string | null;
  readonly client: string | null;
}

/** How a session was made. */
export interface Beginning extends CameFrom {
  readonly signedInBy: SignedInBy;
}

export function cameFrom(request: FastifyRequest): CameFrom {
  return { address: request.ip, client: clientWords(request.headers['user-agent']) };
}
