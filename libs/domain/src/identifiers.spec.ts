import { isE164Mobile, isNib, isNpwp, isRupiah, isSex, isStep, isUuid, parseRupiah, steps } from '.';

it('a NIB has 13 digits', () => {
  expect(isNib('9120001234567')).toBe(true);
  expect(['912000123456', '91200012345678', '912000123456X', '9120001234567\n', ''].some(isNib)).toBe(false);
});

it('an NPWP has 15 or 16 digits', () => {
  expect(['012345678901234', '0123456789012345'].every(isNpwp)).toBe(true);
  expect(['01234567890123', '01234567890123456', '01.234.567.8-901.234'].some(isNpwp)).toBe(false);
});

it('a mobile number is +62 8 and eight to eleven digits', () => {
  expect(['+62811234567', '+6281234567890', '+62812345678901'].every(isE164Mobile)).toBe(true);
  expect(['081234567890', '6281234567890', '+62211234567', '+6281123456', '+628123456789012', '+62 812345678'].some(isE164Mobile)).toBe(
    false,
  );
});

it('rupiah are whole', () => {
  expect(['0', '1500000', '-250', '9007199254740991'].map(parseRupiah)).toEqual([0, 1_500_000, -250, 9_007_199_254_740_991]);
  for (const text of ['', '1.500.000', '1500,5', '1e6', ' 1', '+1', '-0', '007', '9007199254740992', 'Rp1', '0x10']) {
    expect([text, parseRupiah(text)]).toEqual([text, undefined]);
  }
  expect([1, -1, 0].every(isRupiah)).toBe(true);
  expect([0.5, -0, NaN, Infinity, 2 ** 53, '1', null].some(isRupiah)).toBe(false);
});

it('a UUID is lower case with its dashes', () => {
  expect(isUuid('01913b2c-7d1e-7abc-8def-0123456789ab')).toBe(true);
  expect(
    ['01913B2C-7D1E-7ABC-8DEF-0123456789AB', '01913b2c7d1e7abc8def0123456789ab', '', '01913b2c-7d1e-7abc-8def-0123456789ab '].some(isUuid),
  ).toBe(false);
});

it('there are seven steps and two sexes in the registers', () => {
  expect(steps).toHaveLength(7);
  expect(['P1', 'P7'].every(isStep)).toBe(true);
  expect(['P0', 'P8', 'p1', ''].some(isStep)).toBe(false);
  expect(['L', 'P'].every(isSex)).toBe(true);
  expect(['M', 'F', 'l', ''].some(isSex)).toBe(false);
});
