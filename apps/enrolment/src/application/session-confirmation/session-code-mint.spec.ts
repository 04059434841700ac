import { Vault } from '@okoce/platform';
import { Pool } from 'pg';
import { SessionCodeMint } from './session-code-mint';

const mintWith = (key: number): SessionCodeMint =>
  // Connects to nothing: digests need keys alone.
  new SessionCodeMint(new Vault({ pool: new Pool(), masterKey: Buffer.alloc(32, 1), indexKey: Buffer.alloc(32, key) }));
const mint = mintWith(2);
const sessionId = '0190a1b2-0000-7000-8000-0000000000e1';

describe('a one-time code', () => {
  it('is six digits, the same for the same session and mint, and another under another key', () => {
    const code = mint.codeOf(sessionId, 'mint-1');
    expect(code).toMatch(/^\d{6}$/);
    expect(mint.codeOf(sessionId, 'mint-1')).toBe(code);
    const others = [mint.codeOf(sessionId, 'mint-2'), mint.codeOf(sessionId.replace('e1', 'e2'), 'mint-1')];
    expect(others).not.toContain(code);
    expect(mintWith(3).codeOf(sessionId, 'mint-1')).not.toBe(code);
  });
  it('is any of the million, those with leading zeros too', () => {
    const codes = Array.from({ length: 20_000 }, (_, n) => mint.codeOf(sessionId, String(n)));
    const tenths = Array.from({ length: 10 }, (_, digit) => codes.filter((code) => code.startsWith(String(digit))).length);
    // Five standard deviations around 2,000 each.
    expect(tenths.filter((count) => Math.abs(count - 2_000) > 5 * 42.4)).toEqual([]);
    expect(new Set(codes).size).toBeGreaterThan(19_700);
  });
  it('is known again by its digest for its own session alone', () => {
    const hmac = mint.hmacOf(sessionId, '012345');
    expect(hmac).not.toContain('012345');
    expect(mint.isSame(hmac, mint.hmacOf(sessionId, '012345'))).toBe(true);
    expect(mint.isSame(hmac, mint.hmacOf(sessionId, '012346'))).toBe(false);
    expect(mint.isSame(hmac, mint.hmacOf(sessionId.replace('e1', 'e2'), '012345'))).toBe(false);
    expect(mint.isSame(hmac, '')).toBe(false);
  });
});
