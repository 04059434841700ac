import { en } from './en';
import { id, type MessageKey } from './id';
import { Words } from './language';

const keys = Object.keys(id) as MessageKey[];
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)(?=[:}])/g)].map(([, name]) => name ?? '').sort();

describe('the two languages', () => {
  it('have the same keys', () => expect(Object.keys(en).sort()).toEqual([...keys].sort()));

  it.each(keys)('say %s with the same values, and not with nothing', (key) => {
    expect(placeholders(en[key])).toEqual(placeholders(id[key]));
    expect(id[key].trim()).not.toBe('');
    expect(en[key].trim()).not.toBe('');
  });
});

describe('one thing', () => {
  it('has one word: that of the glossary', () => {
    const said = Object.values(id).join(' ');
    for (const other of [/sentuhan/i, /\bpemeriksa\b/i]) expect(said).not.toMatch(other);
    expect(id['objection.lead']).toContain('peninjau');
  });
});

describe('one and many', () => {
  it('are told apart in English, and alike in Bahasa Indonesia', () => {
    const late = (language: 'id' | 'en', n: string): string => new Words(language).say('because.recordedLate', { n });
    expect(['1', '2', '1,001'].map((n) => late('en', n))).toEqual([
      '1 fact recorded late',
      '2 facts recorded late',
      '1,001 facts recorded late',
    ]);
    expect(late('id', '1')).toBe('1 fakta dicatat terlambat');
  });
});

describe('numbers and days', () => {
  const words = new Words('id');

  it('are written as Indonesians write them', () => {
    expect(words.number(284164)).toBe('284.164');
    expect(words.day('2020-01-08')).toBe('8 Januari 2020');
    expect(words.quarter('2020-Q1' as never)).toBe('triwulan I 2020');
  });

  it('are Jakarta time, whatever the process thinks', () =>
    expect(words.moment('2020-03-31T17:30:00.000Z')).toBe('1 April 2020 pukul 00.30 WIB'));

  it('never round a target up to reached', () => {
    expect(words.percent(199_999, 200_000)).toBe('99%');
    expect(words.percent(6_159, 200_000)).toBe('3%');
    expect(words.percent(6_905, 200_000)).toBe('3,4%');
    expect(words.percent(284_164, 200_000)).toBe('142%');
  });
});
