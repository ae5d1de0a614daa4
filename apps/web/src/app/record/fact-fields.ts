import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { FactDefinition } from '@telltale/domain';
import { AnswerChoice } from './answer-choice';
import type { FactDraft } from './fact-draft';
import { Part, Told } from './part';
import { ValueEditor } from './value-editor';

/** The fields of one answer: which of the four, the value when it is known, and what stands around it. */
@Component({
  selector: 'tt-fact-fields',
  imports: [AnswerChoice, FormField, Part, Told, ValueEditor],
  templateUrl: './fact-fields.html',
  styleUrl: './fact-fields.scss',
})
export class FactFields {
  readonly definition = input.required<FactDefinition>();
  readonly form = input.required<FieldTree<FactDraft>>();
  readonly clientId = input.required<string>();
  readonly asksWhyMoved = input(false);
}
