import { Client } from '../client';
import type { System } from '../system';

export interface Claims {
  readonly roles: readonly string[];
  readonly sub?: string;
  readonly centres?: readonly string[];
  readonly participantId?: string;
  readonly mentorId?: string;
}

/** Clients for whoever a history lets act, on the channel that may date as far back as it needs. */
export class Actors {
  private readonly clients = new Map<string, Promise<Client>>();

  constructor(private readonly system: System) {}

  as(claims: Claims): Promise<Client> {
    const key = JSON.stringify(claims);
    const client = this.clients.get(key) ?? this.signIn(claims);
    this.clients.set(key, client);
    return client;
  }

  private async signIn(claims: Claims): Promise<Client> {
    const told = JSON.stringify({ ...claims, channel: 'sample' });
    const body = new URLSearchParams({ grant_type: 'urn:okoce:development', claims: told, lifetime: '3600' });
    const response = await fetch(`${this.system.urls.issuer}/token`, { method: 'POST', body });
    const { access_token: token } = (await response.json()) as { access_token?: string };
    if (!token) throw new Error(`The issuer gave no token for ${told}`);
    return new Client(this.system.urls, token);
  }
}
