import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { EvalAnswerRequest, EvalLinkReply } from '@telltale/contract';

/** A question by its link: nobody has to be signed in. */
@Injectable({ providedIn: 'root' })
export class AnswerApi {
  private readonly http = inject(HttpClient);

  read(secret: string) {
    return this.http.get<EvalLinkReply>(addressOf(secret));
  }

  answer(secret: string, request: EvalAnswerRequest) {
    return this.http.post<EvalLinkReply>(addressOf(secret), request);
  }
}

function addressOf(secret: string): string {
  return `/api/v1/answers/${encodeURIComponent(secret)}`;
}
