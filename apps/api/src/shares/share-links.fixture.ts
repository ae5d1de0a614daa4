import type { ShareLinkMadeReply } from '@telltale/contract';
import type { Member } from '../../test/test-people';
import type { ReviewedWorkspace } from '../reviews/reviewed-workspace.fixture';

export const LINKS = '/api/v1/share-links';

export interface MadeLink extends Pick<ShareLinkMadeReply, Exclude<keyof ShareLinkMadeReply, 'link'>> {
  readonly link: string;
}

/** A link that somebody makes; the test fails where it is refused. */
export async function share(
  of: ReviewedWorkspace,
  request: object = {},
  by: Member = of.ada,
): Promise<MadeLink> {
  const sent = { kind: 'board', name: 'The board', ...request };
  const { status, text, body } = await by.visitor.post<MadeLink>(LINKS, sent);
  if (status !== 201) throw new Error(text);
  return body;
}
