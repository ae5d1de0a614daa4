import type { Role } from '@telltale/contract';
import { type Day, spokenDay } from '@telltale/domain';
import type { NewMessage } from '../messages/queue-messages';

interface Invited {
  readonly email: string;
  readonly role: Role;
  readonly workspaceName: string;
  readonly invitedBy: string | null;
  readonly expiresOn: Day;
  readonly href: string;
}

/** The mail that brings the link. */
export function invitationMail({
  email,
  role,
  workspaceName,
  invitedBy,
  expiresOn,
  href,
}: Invited): NewMessage {
  const who = invitedBy ?? 'An administrator';
  return {
    kind: 'invitation',
    clientId: null,
    to: email,
    subject: `${who} invites you to ${workspaceName} on Telltale`,
    content: {
      blocks: [
        { kind: 'text', text: `${who} invites you to the workspace ${workspaceName}, as ${role}.` },
        { kind: 'link', text: 'Accept the invitation', href },
        {
          kind: 'text',
          text: `The link works once, until ${spokenDay(expiresOn)}. If you did not expect it, leave it: nothing happens.`,
        },
      ],
    },
  };
}
