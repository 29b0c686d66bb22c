/** Steps that can be taken back: values are kept, never changed. */

export type History<Value> = {
  readonly past: readonly Value[];
  readonly now: Value;
  readonly future: readonly Value[];
};

const MOST_STEPS = 100;

export function begin<Value>(value: Value): History<Value> {
  return { past: [], now: value, future: [] };
}

/** A new step; what had been undone is gone. A step that changes nothing is none. */
export function step<Value>(history: History<Value>, value: Value): History<Value> {
  if (value === history.now) return history;
  return { past: [...history.past, history.now].slice(-MOST_STEPS), now: value, future: [] };
}

export function undo<Value>(history: History<Value>): History<Value> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] };
}

export function redo<Value>(history: History<Value>): History<Value> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.now], now: after, future };
}
