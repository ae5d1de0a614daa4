import type { Observable } from 'rxjs';
import type { Problem } from '../problems/problem';

/** Sends what somebody judges about the project, then reads the project again. Null when it was taken. */
export type JudgeProject = (send: (projectId: string) => Observable<unknown>) => Promise<Problem | null>;
