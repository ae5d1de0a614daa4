import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AttendeeRequest,
  ReviewAdditionReply,
  ReviewCreateRequest,
  ReviewListReply,
  ReviewNoteReply,
  ReviewNoteRequest,
  ReviewPatchRequest,
  ReviewReply,
} from '@telltale/contract';
import type { Observable } from 'rxjs';
import { idempotencyKey } from '../record/idempotency-key';

const REVIEWS = '/api/v1/reviews';

@Injectable({ providedIn: 'root' })
export class ReviewsApi {
  private readonly http = inject(HttpClient);

  list(cursor: string | null): Observable<ReviewListReply> {
    return this.http.get<ReviewListReply>(REVIEWS, {
      params: { limit: 30, ...(cursor === null ? {} : { cursor }) },
    });
  }

  open(request: ReviewCreateRequest): Observable<ReviewReply> {
    return this.http.post<ReviewReply>(REVIEWS, request, {
      headers: { 'Idempotency-Key': idempotencyKey() },
    });
  }

  read(id: string): Observable<ReviewReply> {
    return this.http.get<ReviewReply>(`${REVIEWS}/${id}`);
  }

  change(id: string, request: ReviewPatchRequest): Observable<ReviewReply> {
    return this.http.patch<ReviewReply>(`${REVIEWS}/${id}`, request);
  }

  close(id: string, attendees: readonly AttendeeRequest[]): Observable<ReviewReply> {
    return this.http.post<ReviewReply>(`${REVIEWS}/${id}/close`, { attendees });
  }

  discard(id: string): Observable<unknown> {
    return this.http.delete<unknown>(`${REVIEWS}/${id}`);
  }

  /** Under an id that the browser made, so that the same note may be sent again after a lost answer. */
  keepNote(review: string, note: string, request: ReviewNoteRequest): Observable<ReviewNoteReply> {
    return this.http.put<ReviewNoteReply>(`${REVIEWS}/${review}/notes/${note}`, request);
  }

  removeNote(review: string, note: string): Observable<unknown> {
    return this.http.delete<unknown>(`${REVIEWS}/${review}/notes/${note}`);
  }

  add(review: string, text: string): Observable<ReviewAdditionReply> {
    return this.http.post<ReviewAdditionReply>(
      `${REVIEWS}/${review}/additions`,
      { text },
      { headers: { 'Idempotency-Key': idempotencyKey() } },
    );
  }
}
