import { afterNextRender, Component, inject, output, signal } from '@angular/core';
import {
  form,
  FormField,
  maxLength,
  pattern,
  type TreeValidationResult,
  validate,
} from '@angular/forms/signals';
import type { ClientCreateRequest, ClientReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { fieldErrors } from '../problems/field-errors';
import { problemOf } from '../problems/problem';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import { submitForm } from '../record/submit-form';
import { ClientsApi } from './clients-api';
import { timeZones } from './time-zones';

@Component({
  selector: 'tt-new-client-form',
  imports: [FormField, Part, PartProblem, Told],
  templateUrl: './new-client-form.html',
  styles: `
    form {
      display: grid;
      gap: 12px;
      padding: 16px;
    }
  `,
  host: { class: 'card', '(keydown.escape)': 'left.emit()' },
})
export class NewClientForm {
  private readonly api = inject(ClientsApi);

  readonly created = output<ClientReply>();
  readonly left = output();

  protected readonly zones = timeZones();
  private readonly draft = signal({ name: '', key: '', timeZone: '' });
  protected readonly form = form(this.draft, (path) => {
    validate(path.name, ({ value }) =>
      value().trim() === '' ? { kind: 'required', message: 'Write the name of the company.' } : undefined,
    );
    maxLength(path.name, 200, { message: 'At most 200 characters.' });
    pattern(path.key, /^[A-Za-z0-9]{2,12}$/, { message: '2 to 12 letters or figures, such as HALDEN.' });
  });

  constructor() {
    // What was pressed to open it is gone.
    afterNextRender(() => this.form.name().focusBoundControl());
  }

  protected async addClient(): Promise<void> {
    await submitForm(this.form, this.draft, () => this.send());
  }

  private async send(): Promise<TreeValidationResult> {
    try {
      this.created.emit(await firstValueFrom(this.api.create(this.request())));
      return undefined;
    } catch (error) {
      // Waits for a name or short name that is taken.
      return fieldErrors(this.form, problemOf(error));
    }
  }

  private request(): ClientCreateRequest {
    const { name, key, timeZone } = this.draft();
    return {
      name: name.trim(),
      ...(key === '' ? {} : { key: key.toUpperCase() }),
      ...(timeZone === '' ? {} : { timeZone }),
    };
  }
}
