/** So many keys are kept: the days of a century. */
const KEPT = 36_525;

/** A pure function that reckons once for each key: days and quarters are few and recur by the million. */
export function remembered<Key extends string | number, Value>(reckon: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = reckon(key);
    if (known.size >= KEPT) known.clear();
    known.set(key, value);
    return value;
  };
}
