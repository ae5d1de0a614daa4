import type { CDPSession, Page } from '@playwright/test';

/** A device that holds passkeys and knows its user, as Chromium plays one. */
export class VirtualAuthenticator {
  private constructor(
    private readonly client: CDPSession,
    private readonly authenticatorId: string,
  ) {}

  /** It answers nothing before it is touched. */
  static async of(page: Page): Promise<VirtualAuthenticator> {
    const client = await page.context().newCDPSession(page);
    await client.send('WebAuthn.enable');
    const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: false,
      },
    });
    return new VirtualAuthenticator(client, authenticatorId);
  }

  /** Somebody touches it for what is asked meanwhile. */
  async touchedFor(work: () => Promise<void>): Promise<void> {
    await this.touches(true);
    await work();
    await this.touches(false);
  }

  private async touches(enabled: boolean): Promise<void> {
    const { authenticatorId } = this;
    await this.client.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
  }
}
