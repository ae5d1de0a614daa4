import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { computed, effect, inject, linkedSignal, type Signal, untracked } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type {
  ClientListReply,
  PersonListReply,
  ProjectListReply,
  SignCatalogueReply,
} from '@telltale/contract';
import { debounceTime } from 'rxjs';
import { problemOf } from '../problems/problem';
import { SavedViews } from '../views/saved-views';

/** Long enough for a word to be typed, short enough not to be noticed. */
const TYPING_MS = 150;
/** More than are shown, as the list's order is by severity and what fits best may stand further down. */
const PROJECTS_ASKED = 30;
const PEOPLE_ASKED = 5;

/**
 * What the server knows of the text that is being typed. A text that is no longer there takes its request with it; the
 * last answer stays while the next one is on its way, so that the list does not blink. Make it where `inject()` may be
 * called.
 */
export class JumpSources {
  private readonly views = inject(SavedViews);
  private readonly sought: Signal<string>;
  private readonly projectsRead: HttpResourceRef<ProjectListReply | undefined>;
  private readonly peopleRead: HttpResourceRef<PersonListReply | undefined>;
  private readonly clientsRead: HttpResourceRef<ClientListReply | undefined>;
  private readonly signsRead: HttpResourceRef<SignCatalogueReply | undefined>;

  readonly projects: Signal<ProjectListReply['data']>;
  readonly people: Signal<PersonListReply['data']>;
  readonly clients = computed(() => valueOf(this.clientsRead)?.data ?? []);
  readonly signs = computed(() => valueOf(this.signsRead)?.data ?? []);
  readonly savedViews = computed(() => this.views.all() ?? []);
  readonly isLoading = computed(
    () => this.text() !== this.sought() || this.projectsRead.isLoading() || this.peopleRead.isLoading(),
  );
  readonly problem = computed(() => {
    const reads = [this.projectsRead, this.peopleRead, this.clientsRead, this.signsRead];
    const error = reads.map((read) => read.error()).find((one) => one !== undefined);
    return error === undefined ? this.views.problem() : problemOf(error);
  });

  constructor(private readonly text: Signal<string>) {
    this.sought = toSignal(toObservable(text).pipe(debounceTime(TYPING_MS)), { initialValue: '' });
    const ofText = <Reply>(url: string, q: Signal<string>, limit: number) =>
      httpResource<Reply>(() => (q() === '' ? undefined : { url, params: { q: q(), limit } }));
    this.projectsRead = ofText<ProjectListReply>('/api/v1/projects', this.sought, PROJECTS_ASKED);
    const person = computed(() => this.sought().replace(/^projects of\s*/i, ''));
    this.peopleRead = ofText<PersonListReply>('/api/v1/people', person, PEOPLE_ASKED);
    // What does not depend on the text is read once, when somebody first types.
    const isAsked = linkedSignal<string, boolean>({
      source: text,
      computation: (typed, before) => typed !== '' || before?.value === true,
    });
    const once = <Reply>(url: string) => httpResource<Reply>(() => (isAsked() ? url : undefined));
    this.clientsRead = once<ClientListReply>('/api/v1/clients?limit=200');
    this.signsRead = once<SignCatalogueReply>('/api/v1/signs');
    effect(() => {
      if (isAsked()) untracked(() => void this.views.load());
    });
    this.projects = lastAnswer(this.projectsRead, this.sought);
    this.people = lastAnswer(this.peopleRead, person);
  }
}

function valueOf<Reply>(read: HttpResourceRef<Reply | undefined>): Reply | undefined {
  return read.hasValue() ? read.value() : undefined;
}

function lastAnswer<One>(
  read: HttpResourceRef<{ data: One[] } | undefined>,
  sought: Signal<string>,
): Signal<One[]> {
  return linkedSignal<{ reply: { data: One[] } | undefined; isNothing: boolean }, One[]>({
    source: () => ({ reply: valueOf(read), isNothing: sought() === '' }),
    computation: ({ reply, isNothing }, previous) =>
      isNothing ? [] : (reply?.data ?? previous?.value ?? []),
  });
}
