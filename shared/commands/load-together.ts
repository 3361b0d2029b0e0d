import DataLoader from "dataloader";
import type { CommandContext } from "./context.ts";
import type { Load } from "./define-command.ts";
import { lookOutside } from "./look-outside.ts";

/**
 * Looks something up of all the rows that are asked about in one turn of a request, with one statement; never what it was
 * before a command of the same request.
 */
export function together<Context extends object, Row extends object, Value>(
  load: (context: Context, rows: readonly Row[]) => Promise<readonly Value[]>,
): (context: Context, row: Row) => Promise<Value> {
  const loaders = new WeakMap<Context, DataLoader<Row, Value>>();
  return (context, row) => {
    const known =
      loaders.get(context) ?? new DataLoader((rows: readonly Row[]) => load(context, rows), { cache: false });
    loaders.set(context, known);
    return known.load(row);
  };
}

/** What a command's decision looks up of a record, for showing it. */
export const loadTogether = <Row extends object, Value>(load: Load<Row, Value>) =>
  together<{ readonly commands: CommandContext }, Row, Value>(async ({ commands }, rows) =>
    rows.map(await load(lookOutside(commands), rows)),
  );

/** Works something out once for each thing that is shown, however many of its fields come of it. */
export function once<Shown extends object, Rest extends unknown[], Value>(
  work: (shown: Shown, ...rest: Rest) => Promise<Value>,
): (shown: Shown, ...rest: Rest) => Promise<Value> {
  const done = new WeakMap<Shown, Promise<Value>>();
  return (shown, ...rest) => {
    const known = done.get(shown) ?? work(shown, ...rest);
    done.set(shown, known);
    return known;
  };
}
