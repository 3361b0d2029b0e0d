/** A call at most so often, for a line that would come with every request; those between are left out. */
export function atMostEvery<Value>(ms: number, call: (value: Value) => void): (value: Value) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (value) => {
    const now = performance.now();
    if (now - last < ms) return;
    last = now;
    call(value);
  };
}
