import { createHmac } from 'node:crypto';
import { isUuid } from '@okoce/domain';
import { derivedId } from './derived-id';

const vault = { digest: (purpose: string, text: string) => createHmac('sha256', 'key').update(`${purpose}\n${text}`).digest('base64url') };

describe('an id derived from what must not be stored', () => {
  const id = derivedId(vault, 'licence', ['0190a1b2-0000-7000-8000-000000000001', 'NIB', '9120001234567']);
  it('is a UUID of version 8', () => {
    expect(isUuid(id)).toBe(true);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
  it('is the same for the same, and another for anything else', () => {
    expect(derivedId(vault, 'licence', ['0190a1b2-0000-7000-8000-000000000001', 'NIB', '9120001234567'])).toBe(id);
    expect(derivedId(vault, 'licence', ['0190a1b2-0000-7000-8000-000000000001', 'NIB', '9120001234568'])).not.toBe(id);
    expect(derivedId(vault, 'monthly-report', ['0190a1b2-0000-7000-8000-000000000001', 'NIB', '9120001234567'])).not.toBe(id);
  });
});
