import DataLoader from "dataloader";

/**
 * Looks something up of all the rows that are asked about in one turn of a request, with one statement; never what it was
 * before a command of the same request.
 */
export function together<Context extends object, Row extends object, Value>(
  load: (context: Context, rows: readonly Row[]) => Promise<Value[]>,
): (context: Context, row: Row) => Promise<Value> {
  const loaders = new WeakMap<Context, DataLoader<Row, Value>>();
  return (context, row) => {
    const known =
      loaders.get(context) ?? new DataLoader((rows: readonly Row[]) => load(context, rows), { cache: false });
    loaders.set(context, known);
    return known.load(row);
  };
}
