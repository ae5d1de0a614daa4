import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SignSettingsReply, ThresholdSettingReply } from '@telltale/contract';
import { FAILURE_MODE_NAMES, FAILURE_MODES, spokenCount, spokenDay } from '@telltale/domain';
import { Session } from '../access/session';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { MODE_ICONS } from '../ui/mode-icons';
import { Refusal } from '../ui/refusal';
import { LimitRow } from './limit-row';
import { LimitsHistory } from './limits-history';
import { LimitsPreview } from './limits-preview';
import { OpenSignSettings } from './open-sign-settings';
import { RenewalProgress } from './renewal-progress';

/** The limits of the signs: what is in force, what may be changed, what a change would do, and what it was before. */
@Component({
  selector: 'tt-sign-settings-page',
  imports: [EmptyState, Icon, LimitRow, LimitsHistory, LimitsPreview, Refusal, RenewalProgress, RouterLink],
  templateUrl: './sign-settings-page.html',
  styleUrl: './sign-settings-page.scss',
})
export class SignSettingsPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  readonly q = input<string>();

  protected readonly open = new OpenSignSettings();
  protected readonly mayChange = this.session.isAdministrator;
  protected readonly names = FAILURE_MODE_NAMES;
  protected readonly icons = MODE_ICONS;
  protected readonly groups = computed(() => groupsOf(this.open.current(), this.q() ?? ''));
  protected readonly inForce = computed(() => versionWords(this.open.current(), this.session));
  protected readonly changedWords = computed(
    () => `${spokenCount(this.open.draft.changed().length, 'limit')} changed, not saved`,
  );
  /** What is told beside its field is not told twice. */
  protected readonly refusal = computed(() => {
    const refused = this.open.refused();
    return refused?.code === 'invalid-request' && refused.fields.length > 0 ? null : refused;
  });

  protected search(q: string): void {
    const queryParams = { q: q === '' ? null : q };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

/** By mode, then by sign, in the catalogue's order. */
function groupsOf(settings: SignSettingsReply | undefined, search: string) {
  const limits = (settings?.thresholds ?? []).filter((limit) => isAbout(limit, search));
  return FAILURE_MODES.map((mode) => {
    const inMode = limits.filter((limit) => limit.mode === mode);
    const ids = [...new Set(inMode.map(({ sign }) => sign))];
    const signs = ids.map((id) => {
      const own = inMode.filter(({ sign }) => sign === id);
      return { id, title: own[0]?.title ?? id, limits: own };
    });
    return { mode, signs };
  }).filter(({ signs }) => signs.length > 0);
}

function isAbout({ sign, title, meaning, mode }: ThresholdSettingReply, search: string): boolean {
  const text = `${sign} ${title} ${meaning} ${FAILURE_MODE_NAMES[mode]}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function versionWords(settings: SignSettingsReply | undefined, session: Session): string {
  if (settings === undefined) return '';
  const { version, changedBy, changedAt } = settings;
  if (changedAt === null) return 'Version 1: our defaults. Nobody has changed a limit yet.';
  const by = changedBy === null ? '' : ` by ${changedBy}`;
  return `Version ${version}, changed${by} on ${spokenDay(session.dayOf(changedAt))}.`;
}
