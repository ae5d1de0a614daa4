import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  EvalAnswerRequest,
  EvalQuestionAskedReply,
  EvalQuestionListReply,
  EvalQuestionReply,
  EvalQuestionRequest,
} from '@telltale/contract';
import type { Observable } from 'rxjs';

const questions = (projectId: string, what = '') => `/api/v1/projects/${projectId}/eval-questions${what}`;

/** "Better or worse than last week?", asked of the team. */
@Injectable({ providedIn: 'root' })
export class QuestionsApi {
  private readonly http = inject(HttpClient);

  list(projectId: string, cursor: string | null): Observable<EvalQuestionListReply> {
    return this.http.get<EvalQuestionListReply>(questions(projectId), {
      params: { limit: 6, ...(cursor === null ? {} : { cursor }) },
    });
  }

  ask(projectId: string, request: EvalQuestionRequest, onceKey: string): Observable<EvalQuestionAskedReply> {
    return this.http.post<EvalQuestionAskedReply>(questions(projectId), request, {
      headers: { 'Idempotency-Key': onceKey },
    });
  }

  answer(projectId: string, question: string, request: EvalAnswerRequest): Observable<EvalQuestionReply> {
    return this.http.post<EvalQuestionReply>(questions(projectId, `/${question}/answer`), request);
  }

  withdraw(projectId: string, question: string): Observable<unknown> {
    return this.http.delete<unknown>(questions(projectId, `/${question}`));
  }
}
