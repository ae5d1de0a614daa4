import { expect, type Locator, type Page } from '@playwright/test';
import { fill, type Filled } from './fields';
import { type MadeClient, makeProject } from './making';

/** A project as somebody looks at it and works on it in the browser. */
export class ProjectPages {
  constructor(
    readonly page: Page,
    readonly id: string,
    readonly client: MadeClient,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(`/project/${this.id}`);
    await this.signs();
  }

  async signs(): Promise<void> {
    await this.tab('Signs');
    await expect(this.page.getByRole('heading', { name: /^Lit signs/ })).toBeVisible();
  }

  async tab(name: string): Promise<void> {
    const parts = this.page.getByRole('navigation', { name: 'Parts of the project' });
    await parts.getByRole('link', { name: new RegExp(`^${name}`) }).click();
  }

  /** Another project of the same client. */
  async sibling(name: string, stage: string): Promise<ProjectPages> {
    const id = await makeProject(this.page, this.client, { name, stage });
    return new ProjectPages(this.page, id, this.client);
  }

  /** Answers facts on the record, one after another. */
  async answer(facts: Readonly<Record<string, Answer>>): Promise<void> {
    await this.tab('Record');
    for (const [label, answer] of Object.entries(facts)) {
      const row = this.factRow(label);
      await row.getByRole('button', { name: new RegExp(`^(Answer|Change) ${label}$`) }).click();
      await this.record(row, answer);
    }
  }

  async addEntry(register: string, filled: Filled): Promise<void> {
    await this.tab('Record');
    const card = this.registerCard(register);
    await card.getByRole('button', { name: /^Add a/ }).click();
    await this.addTo(card, filled);
  }

  async sayNone(register: string, words: string): Promise<void> {
    await this.tab('Record');
    const card = this.registerCard(register);
    await card.getByRole('button', { name: new RegExp(`^${words}`) }).click();
    await expect(card.getByRole('button', { name: 'Take the answer back' })).toBeVisible();
  }

  /** The card of a lit sign, with the sentence that it says. */
  async expectLit(title: string, because: string | RegExp): Promise<void> {
    await this.signs();
    await expect(this.card(title)).toContainText(because);
    await expect(this.card(title)).toContainText('Clears when');
  }

  async expectNotLit(...titles: readonly string[]): Promise<void> {
    await this.signs();
    for (const title of titles) await expect(this.card(title)).toBeHidden();
  }

  /** Follows a card to the fact that clears its sign, answers it there, and sees the light out. */
  async clearByFact(title: string, answer: Answer): Promise<void> {
    await this.follow(title);
    await this.recordOpenFact(answer);
    await this.expectNotLit(title);
  }

  /** Answers the fact to which a card led. */
  async recordOpenFact(answer: Answer): Promise<void> {
    await this.record(this.page.locator('tt-fact-row').filter({ has: this.page.locator('form') }), answer);
  }

  async clearByEntry(title: string, ...entries: readonly Filled[]): Promise<void> {
    await this.follow(title);
    const card = this.page.locator('tt-register-card').filter({ has: this.page.locator('tt-entry-form') });
    const name = (await card.getByRole('heading').first().textContent())?.trim() ?? '';
    const [first = {}, ...others] = entries;
    await this.addTo(card, first);
    for (const entry of others) await this.addEntry(name, entry);
    await this.expectNotLit(title);
  }

  async clearByStage(title: string, stage: string, why?: WhyMoved): Promise<void> {
    await this.follow(title, 'Change the stage');
    await this.moveTo(stage, why);
    await this.expectNotLit(title);
  }

  /** Moves on from the stage form that is open. */
  async moveTo(stage: string, { reason, allTheSame }: WhyMoved = {}): Promise<void> {
    await this.tryMovingTo(stage, reason);
    if (allTheSame !== undefined) await this.moveAllTheSame(allTheSame);
    await expect(this.stageForm).toBeHidden();
  }

  async tryMovingTo(stage: string, reason?: string): Promise<void> {
    await this.stageForm.getByRole('combobox').selectOption({ label: stage });
    if (reason !== undefined) await this.stageForm.getByLabel('Reason').fill(reason);
    await this.stageForm.getByRole('button', { name: 'Save stage' }).click();
  }

  /** Passes the guard that has just explained itself. */
  async moveAllTheSame(why: string): Promise<void> {
    await this.stageForm.getByLabel(/it stays on the project for ever/).fill(why);
    await this.stageForm.getByRole('button', { name: 'Save stage' }).click();
    await expect(this.stageForm).toBeHidden();
  }

  private get stageForm(): Locator {
    return this.page.locator('tt-stage-form');
  }

  async openStageForm(): Promise<void> {
    await this.tab('Record');
    await this.page.getByRole('button', { name: 'Change the stage' }).click();
  }

  card(title: string): Locator {
    const heading = this.page.getByRole('heading', { name: title, exact: true });
    return this.page.locator('tt-sign-card').filter({ has: heading });
  }

  factRow(label: string): Locator {
    const heading = this.page.getByRole('heading', { name: label, exact: true });
    return this.page.locator('tt-fact-row').filter({ has: heading });
  }

  registerCard(label: string): Locator {
    const heading = this.page.getByRole('heading', { name: label, exact: true });
    return this.page.locator('tt-register-card').filter({ has: heading });
  }

  /** Goes where a card says that its sign is cleared. */
  async follow(title: string, link: string | RegExp = /^Record it/): Promise<void> {
    await this.signs();
    await this.card(title).getByRole('link', { name: link }).click();
  }

  private async record(row: Locator, { says, choose, filled, why, whyNow }: Answer): Promise<void> {
    await row.getByText(says ?? 'Known', { exact: true }).click();
    if (choose !== undefined) await row.getByText(choose, { exact: true }).click();
    await fill(row, filled ?? {});
    if (why !== undefined) await fill(row, { 'Why it moves, kept for ever': why });
    const record = row.getByRole('button', { name: 'Record answer' });
    await record.click();
    if (whyNow !== undefined) {
      await row.getByLabel(/^Why this one cannot wait/).fill(whyNow);
      await record.click();
    }
    await expect(record).toBeHidden();
  }

  private async addTo(card: Locator, filled: Filled): Promise<void> {
    const form = card.locator('tt-entry-form');
    await fill(form, filled);
    await form.locator('button[type=submit]').click();
    await expect(form).toBeHidden();
  }
}

/** Why a stage is left, and what passes the guard that refuses the move at first. */
export interface WhyMoved {
  readonly reason?: string;
  readonly allTheSame?: string;
}

/** One of the four answers, what is chosen or typed where it is known, and why a target moves. */
export interface Answer {
  /** The answer as its button says it; “Known” where it is left out. */
  readonly says?: string;
  readonly choose?: string;
  readonly filled?: Filled;
  readonly why?: string;
  /** What passes the guard that refuses it at first. */
  readonly whyNow?: string;
}

/** A fact is known, and this is its value. */
export function known(label: string, value: Filled[string]): Answer {
  return { filled: { [label]: value } };
}
