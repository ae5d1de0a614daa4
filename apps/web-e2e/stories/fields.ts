import type { Locator } from '@playwright/test';

/** What somebody types or chooses, by the label beside it: a text, a person by the start of the name, or an option. */
export type Filled = Readonly<Record<string, string | { readonly person: string }>>;

export async function fill(form: Locator, filled: Filled): Promise<void> {
  for (const [label, value] of Object.entries(filled)) {
    const field = fieldOf(form, label);
    if (typeof value === 'string') await type(field, value);
    else await choosePerson(form, label, value.person);
  }
}

/** What may be left out says so behind its label. */
function fieldOf(form: Locator, label: string): Locator {
  const plain = label.replace(/[.?]/g, String.raw`\$&`);
  return form.getByLabel(new RegExp(`^${plain}(, if any)?$`)).and(form.locator('input, select, textarea'));
}

async function type(field: Locator, value: string): Promise<void> {
  const isChoice = await field.evaluate((element) => element.tagName === 'SELECT');
  if (isChoice) await field.selectOption({ label: value });
  else await field.fill(value);
}

/** Somebody who is chosen already is let go first. */
async function choosePerson(form: Locator, label: string, name: string): Promise<void> {
  const change = form.getByRole('button', { name: new RegExp(`^Change ${label}`) });
  const field = fieldOf(form, label);
  await change.or(field).waitFor();
  if (await change.isVisible()) await change.click();
  await field.fill(name.slice(0, 4));
  await form.getByRole('option', { name }).click();
}
