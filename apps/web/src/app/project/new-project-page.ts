import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import {
  apply,
  form,
  FormField,
  maxLength,
  type TreeValidationResult,
  validate,
} from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { factDefinition, STAGE_NAMES, STAGES } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { Session } from '../access/session';
import { ClientsApi } from '../clients/clients-api';
import { ReasonBox, WHY_NOW } from '../record/reason-box';
import { problemOf } from '../problems/problem';
import { CurrencyInHand } from '../record/currency-in-hand';
import { draftSchema } from '../record/draft-schema';
import { FactFields } from '../record/fact-fields';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import { submitForm } from '../record/submit-form';
import { EmptyState } from '../ui/empty-state';
import { Refusal } from '../ui/refusal';
import { FIRST_FACTS, emptyFirstFacts } from './first-facts';
import { firstProjectGuard } from './first-project-guard';
import { KeptDraft } from './kept-draft';
import { type NewProjectDraft, newProjectErrors, newProjectRequest } from './new-project-draft';
import { OnceKey } from './once-key';
import { ProjectApi } from './project-api';
import { SimilarProjects } from './similar-projects';

@Component({
  selector: 'tt-new-project-page',
  imports: [
    EmptyState,
    FactFields,
    FormField,
    Part,
    PartProblem,
    ReasonBox,
    Refusal,
    RouterLink,
    SimilarProjects,
    Told,
  ],
  templateUrl: './new-project-page.html',
  styleUrl: './new-project-page.scss',
})
export class NewProjectPage {
  private readonly api = inject(ProjectApi);
  private readonly clientsApi = inject(ClientsApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly inHand = inject(CurrencyInHand);
  private readonly onceKey = new OnceKey();

  /** The client from whose page one comes. */
  readonly client = input<string>();

  protected readonly mayEdit = this.session.mayEdit;
  protected readonly stages = STAGES;
  protected readonly stageNames = STAGE_NAMES;
  protected readonly facts = FIRST_FACTS.map((key) => ({ key, definition: factDefinition(key) }));
  protected readonly clients = rxResource({
    stream: () => this.clientsApi.all(),
  });
  protected readonly problem = computed(() => {
    const error = this.clients.error();
    return error === undefined ? null : problemOf(error);
  });
  private readonly draft = signal(this.emptyDraft());
  private readonly kept = new KeptDraft(
    `telltale new project of ${this.session.current()?.account.id ?? ''}`,
    this.draft,
  );
  protected readonly isTakenUp = signal(this.kept.wasKept);
  protected readonly form = form(this.draft, (path) => {
    validate(path.clientId, ({ value }) =>
      value() === '' ? { kind: 'required', message: 'Choose the client.' } : undefined,
    );
    validate(path.name, ({ value }) =>
      value().trim() === '' ? { kind: 'required', message: 'Write a name.' } : undefined,
    );
    maxLength(path.name, 1_000, { message: 'At most 1,000 characters.' });
    maxLength(path.unit, 500, { message: 'At most 500 characters.' });
    maxLength(path.override, 2_000, { message: 'At most 2,000 characters.' });
    for (const { key, definition } of this.facts)
      apply(
        path.facts[key],
        draftSchema(() => ({ definition, today: this.session.today() })),
      );
  });
  /** How the client's projects stand, once that may matter: one that builds is held against the others. */
  private readonly standing = rxResource({
    params: () => {
      const { clientId, stage } = this.draft();
      return clientId !== '' && (stage === 'building' || stage === 'pilot') ? clientId : undefined;
    },
    stream: ({ params }) => this.clientsApi.summary(params),
  });
  protected readonly guard = computed(() =>
    this.standing.hasValue() ? firstProjectGuard(this.standing.value()) : null,
  );
  protected readonly whyNow = WHY_NOW;

  constructor() {
    effect(() => {
      const clientId = this.client();
      untracked(() => this.chooseClient(clientId));
    });
  }

  /** People belong to one client: who was chosen at another is nobody here. */
  protected forgetPeople(): void {
    for (const { key } of this.facts) this.form.facts[key].value.person().value.set(null);
  }

  protected beginAnew(): void {
    this.draft.set({ ...this.emptyDraft(), clientId: this.client() ?? '' });
    this.form().reset();
    this.isTakenUp.set(false);
  }

  protected async createProject(): Promise<void> {
    await submitForm(this.form, this.draft, () => this.send());
  }

  /** A page that was opened for a client is for that client, whatever a draft said. */
  private chooseClient(clientId: string | undefined): void {
    if (clientId === undefined || clientId === this.draft().clientId) return;
    this.form.clientId().value.set(clientId);
    this.forgetPeople();
  }

  private emptyDraft(): NewProjectDraft {
    const facts = emptyFirstFacts(this.inHand.currency());
    return { clientId: '', name: '', unit: '', stage: '', facts, override: '' };
  }

  private async send(): Promise<TreeValidationResult> {
    const request = newProjectRequest(this.draft(), this.session.today());
    try {
      const { id } = await firstValueFrom(this.api.create(request, this.onceKey.of(request)));
      this.kept.forget();
      await this.router.navigate(['/project', id]);
      return undefined;
    } catch (error) {
      // Waits for a refusal, which names its fields, or a lost connection; the same key makes trying again safe.
      return newProjectErrors(problemOf(error), this.form);
    }
  }
}
