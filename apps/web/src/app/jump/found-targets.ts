import type {
  ClientReply,
  PersonReply,
  ProjectRowReply,
  SignDefinitionReply,
  StartViewReply,
} from '@telltale/contract';
import { FAILURE_MODE_NAMES, spokenCount, STAGE_NAMES } from '@telltale/domain';
import { MODE_ICONS } from '../ui/mode-icons';
import { viewAddress } from '../views/view-address';
import type { JumpTarget } from './jump-target';

export function projectTarget({ id, key, name, client, stage }: ProjectRowReply): JumpTarget {
  const detail = [key, client.name, stage === null ? 'stage not asked' : STAGE_NAMES[stage]].join(' · ');
  return { id: `project-${id}`, icon: 'layout-list', title: name, detail, leads: { path: `/project/${id}` } };
}

export function clientTarget({ id, name, key, projects }: ClientReply): JumpTarget {
  return {
    id: `client-${id}`,
    icon: 'building-complex',
    title: name,
    detail: spokenCount(projects, 'project'),
    words: key,
    leads: { path: `/clients/${id}` },
  };
}

/** The projects that a person owns, whatever else the portfolio is narrowed to. */
export function ownerTarget(
  { id, name, title, clientId }: PersonReply,
  clients: readonly ClientReply[],
): JumpTarget {
  const client = clients.find((one) => one.id === clientId)?.name ?? '';
  return {
    id: `person-${id}`,
    icon: 'user-round',
    title: `Projects of ${name}`,
    detail: [title ?? '', client].filter((part) => part !== '').join(' · '),
    leads: { path: '/portfolio', params: { client: null, owner: id } },
  };
}

export function viewTarget(view: StartViewReply): JumpTarget {
  return {
    id: `view-${view.id}`,
    icon: 'bookmark',
    title: view.name,
    leads: { path: '/portfolio', params: { client: null, ...viewAddress(view, null) } },
  };
}

export function signTarget({ id, title, mode, question }: SignDefinitionReply): JumpTarget {
  return {
    id: `sign-${id}`,
    icon: MODE_ICONS[mode],
    title: `${id} ${title}`,
    detail: FAILURE_MODE_NAMES[mode],
    words: question,
    leads: { path: `/signs/${id}` },
  };
}
