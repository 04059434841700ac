import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Vault } from '@okoce/platform';

const CODES = 1_000_000;
const DIGITS = 6;
const DRAWN_BYTES = 6;
/** Draws from here on are thrown away, so that each code is as likely as any other. */
const FAIR_BELOW = Math.floor(2 ** (8 * DRAWN_BYTES) / CODES) * CODES;

/**
 * Makes and knows one-time codes without keeping any: a code follows from its session and a random mint id under the vault's index key, so that
 * a message that has to be sent again after a crash says the same; and one that comes back is known by its keyed digest.
 */
@Injectable()
export class SessionCodeMint {
  constructor(private readonly vault: Vault) {}

  /** Six digits, each code as likely as any other. */
  codeOf(sessionId: string, mintId: string): string {
    for (let draw = 0; ; draw += 1) {
      const digest = Buffer.from(this.vault.digest('session-code', `${sessionId}|${mintId}|${draw}`), 'base64url');
      const drawn = digest.readUIntBE(0, DRAWN_BYTES);
      if (drawn < FAIR_BELOW) return String(drawn % CODES).padStart(DIGITS, '0');
    }
  }

  hmacOf(sessionId: string, code: string): string {
    return this.vault.blindIndex('session-code', `${sessionId}|${code}`);
  }

  /** Takes the same time wherever the two differ. */
  isSame(one: string, other: string): boolean {
    const [a, b] = [Buffer.from(one), Buffer.from(other)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}
