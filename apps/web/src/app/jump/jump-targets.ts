import type { ClientReply, ProjectRowReply } from '@telltale/contract';
import { STAGE_NAMES } from '@telltale/domain';
import { PAGES } from '../shell/pages';
import type { IconName } from '../ui/icon-paths';

/** One place to jump to. */
export interface JumpTarget {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

export interface JumpGroup {
  readonly title: string;
  readonly targets: readonly JumpTarget[];
}

/** As many as fit beneath the field without scrolling. */
const CLIENTS_SHOWN = 4;

export function jumpGroups(
  text: string,
  projects: readonly ProjectRowReply[],
  clients: readonly ClientReply[],
): JumpGroup[] {
  const groups = [
    { title: 'Projects', targets: projects.map(projectTarget) },
    { title: 'Clients', targets: clientsNamed(text, clients).map(clientTarget) },
    { title: 'Pages', targets: pageTargets(text) },
  ];
  return groups.filter(({ targets }) => targets.length > 0);
}

function clientsNamed(text: string, clients: readonly ClientReply[]): ClientReply[] {
  const named = clients.filter(({ name }) => holds(name, text));
  return text === '' ? [] : named.slice(0, CLIENTS_SHOWN);
}

function pageTargets(text: string): JumpTarget[] {
  return PAGES.filter(({ name }) => holds(name, text)).map(({ path, name, icon, params }) => ({
    id: `page-${name}`,
    icon,
    title: name,
    detail: '',
    path,
    params: params ?? {},
  }));
}

function projectTarget({ id, key, name, client, stage }: ProjectRowReply): JumpTarget {
  const detail = [key, client.name, stage === null ? 'stage not asked' : STAGE_NAMES[stage]].join(' · ');
  return {
    id: `project-${id}`,
    icon: 'layout-list',
    title: name,
    detail,
    path: `/project/${id}`,
    params: {},
  };
}

function clientTarget({ id, name, projects }: ClientReply): JumpTarget {
  const detail = `${projects} ${projects === 1 ? 'project' : 'projects'}`;
  return {
    id: `client-${id}`,
    icon: 'building-complex',
    title: name,
    detail,
    path: `/clients/${id}`,
    params: {},
  };
}

function holds(name: string, text: string): boolean {
  return name.toLocaleLowerCase().includes(text.toLocaleLowerCase());
}
