import { share } from './membership';

const partitions = ['one', 'two'].flatMap((topic) =>
  [0, 1, 2].map((partition) => ({ id: topic === 'one' ? partition : 10 + partition, topic, partition })),
);
const reader = (memberId: string, topics = ['one', 'two']) => ({ memberId, topics });

describe('the share of a member', () => {
  it('is everything when it is alone', () => {
    expect(share(partitions, [reader('a')], 'a')).toEqual(partitions);
  });

  it('leaves out nothing and gives nothing twice, in whatever order members are listed', () => {
    const members = [reader('c'), reader('a'), reader('b')];
    const shares = members.map(({ memberId }) => share(partitions, members, memberId));
    expect(shares.map(({ length }) => length)).toEqual([2, 2, 2]);
    expect(new Set(shares.flat())).toEqual(new Set(partitions));
    expect(share(partitions, [...members].reverse(), 'a')).toEqual(share(partitions, members, 'a'));
  });

  it('holds only topics that it reads', () => {
    const members = [reader('a', ['one']), reader('b')];
    expect(new Set(share(partitions, members, 'a').map(({ topic }) => topic))).toEqual(new Set(['one']));
    expect([...share(partitions, members, 'a'), ...share(partitions, members, 'b')]).toHaveLength(6);
  });

  it('is nothing when it is no member', () => {
    expect(share(partitions, [reader('a')], 'gone')).toEqual([]);
  });
});
