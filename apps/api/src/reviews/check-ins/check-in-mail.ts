import { type Day, spokenDay } from '@telltale/domain';
import type { NewMessage } from '../../messages/queue-messages';

interface CheckInMail {
  readonly to: string;
  readonly clientId: string;
  readonly project: string;
  readonly askedBy: string | null;
  readonly questions: number;
  readonly link: string;
  /** The client's day. */
  readonly endsOn: Day;
  readonly isReminder: boolean;
}

/** The mail with the link. It says no more of the project than its name. */
export function checkInMail(mail: CheckInMail): NewMessage {
  const { to, clientId, project, askedBy, questions, link, endsOn, isReminder } = mail;
  const who = askedBy ?? 'Telltale';
  const again = isReminder ? 'This is the one reminder. ' : '';
  const text = `${again}${who} asks how “${project}” stands, before the next review: ${questions} short questions, two minutes, no account needed.`;
  const ends = `The link is yours alone and ends on ${spokenDay(endsOn)}.`;
  return {
    ...{ kind: 'check-in', clientId, to },
    subject: `${isReminder ? 'Reminder: ' : ''}How does ${project} stand?`,
    content: {
      blocks: [
        { kind: 'text', text },
        { kind: 'link', text: 'Answer', href: link },
        { kind: 'text', text: ends },
      ],
    },
  };
}
