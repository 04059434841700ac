import { keyedDigest, masterKeyWrapping, newSubjectKey, open, seal } from './vault-crypto';

const key = Buffer.alloc(32, 1);
const text = Buffer.from('Siti Aminah');

describe('a sealed entry', () => {
  it('opens with its key and for what it belongs to', () => {
    expect(open(key, 'siti|identity|', seal(key, 'siti|identity|', text)).toString()).toBe('Siti Aminah');
  });

  it('is never the same twice', () => {
    expect(seal(key, 'a', text).equals(seal(key, 'a', text))).toBe(false);
  });

  it('does not open with another key, for something else, or altered anywhere', () => {
    const sealed = seal(key, 'siti|identity|', text);
    expect(() => open(Buffer.alloc(32, 2), 'siti|identity|', sealed)).toThrow();
    expect(() => open(key, 'budi|identity|', sealed)).toThrow();
    for (let index = 0; index < sealed.length; index++) {
      const altered = Buffer.from(sealed);
      altered.writeUInt8(altered.readUInt8(index) ^ 1, index);
      expect(() => open(key, 'siti|identity|', altered)).toThrow();
    }
    expect(() => open(key, 'siti|identity|', sealed.subarray(0, 20))).toThrow();
  });
});

describe("a subject's key", () => {
  it('is wrapped for that subject alone', () => {
    const wrapping = masterKeyWrapping(key);
    const subjectKey = newSubjectKey();
    const wrapped = wrapping.wrap('siti', subjectKey);
    expect(wrapping.unwrap('siti', wrapped)).toEqual(subjectKey);
    expect(() => wrapping.unwrap('budi', wrapped)).toThrow();
    expect(() => masterKeyWrapping(Buffer.alloc(16))).toThrow();
  });
});

describe('a keyed digest', () => {
  const digest = keyedDigest(key);

  it('is stable, and differs by text, purpose and key', () => {
    expect(digest('nik', '3174014107900001')).toBe(digest('nik', '3174014107900001'));
    const others = [
      digest('nik', '3174014107900002'),
      digest('phone', '3174014107900001'),
      keyedDigest(Buffer.alloc(32, 2))('nik', '3174014107900001'),
    ];
    expect(others).not.toContain(digest('nik', '3174014107900001'));
  });
});
