import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  SignSettingsPatchRequest,
  SignSettingsPreviewReply,
  SignSettingsReply,
  SignSettingsVersionListReply,
} from '@telltale/contract';

const SETTINGS = '/api/v1/settings/signs';

@Injectable({ providedIn: 'root' })
export class SignSettingsApi {
  private readonly http = inject(HttpClient);

  read() {
    return this.http.get<SignSettingsReply>(SETTINGS);
  }

  versions(cursor: string | null) {
    const params = { limit: 20, ...(cursor === null ? {} : { cursor }) };
    return this.http.get<SignSettingsVersionListReply>(`${SETTINGS}/versions`, { params });
  }

  preview(request: SignSettingsPatchRequest) {
    return this.http.post<SignSettingsPreviewReply>(`${SETTINGS}/preview`, request);
  }

  save(version: number, request: SignSettingsPatchRequest) {
    const headers = { 'If-Match': `"v${version}"` };
    return this.http.patch<SignSettingsReply>(SETTINGS, request, { headers });
  }
}
