const HANDS = 6;

/** Does all of it, a few at a time. */
export async function atOnce<T>(work: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const rest = [...work];
  const hand = async (): Promise<void> => {
    for (let one = rest.shift(); one !== undefined; one = rest.shift()) await act(one);
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
}
