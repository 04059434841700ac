import { parsePhone } from './phone';

describe('an Indonesian mobile number', () => {
  it.each(['081234567890', '6281234567890', '+6281234567890', '+62 812-3456-7890', '0812 3456 7890', '(0812)34567890', '81234567890'])(
    'is understood as %s',
    (text) => expect(parsePhone(text)).toBe('+6281234567890'),
  );
  it.each(['', '0812', '021555666', '084123456789', '+12025550100', '08123456789/08123', '08123456789 ext 5', 'tidak ada'])(
    'is not %p',
    (text) => expect(parsePhone(text)).toBeUndefined(),
  );
});
