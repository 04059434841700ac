import { secondsByPurpose } from './cpu-profile';

const frame = (functionName: string, url: string) => ({ functionName, url, scriptId: '0', lineNumber: 0, columnNumber: 0 });

it('counts a frame for its nearest caller with a purpose, and leaves idleness out', () => {
  const profile = {
    startTime: 0,
    endTime: 50_000,
    nodes: [
      { id: 1, callFrame: frame('(root)', ''), children: [2, 4, 5] },
      { id: 2, callFrame: frame('put', 'file:///repo/libs/platform/dist/vault/vault.js'), children: [3] },
      { id: 3, callFrame: frame('update', 'node:internal/crypto/cipher') },
      { id: 4, callFrame: frame('(idle)', '') },
      { id: 5, callFrame: frame('parse', 'node:url') },
    ],
    samples: [2, 3, 4, 5, 1],
    timeDeltas: [0, 10_000, 10_000, 10_000, 20_000],
  };
  expect(Object.fromEntries(secondsByPurpose(profile))).toEqual({ encrypt: 0.02, other: 0.02 });
});
