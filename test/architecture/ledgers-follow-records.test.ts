import { existsSync } from "node:fs";
import { join } from "node:path";
import { columnName } from "../../shared/database/columns.ts";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import { type Ledger, waitingStates } from "../../shared/ledgers/ledger.ts";

const root = join(import.meta.dirname, "..", "..");

// A department may have none: what it keeps is read with its village alone.
const having = DEPARTMENTS.filter((one) => existsSync(join(root, "subgraphs", one, "ledgers.ts")));
test("the seven have theirs", () => expect(having.length).toBeGreaterThanOrEqual(7));

test.each(having)("what %s's ledgers go by is what its records have", async (department) => {
  const { ledgers } = (await import(join(root, "subgraphs", department, "ledgers.ts"))) as {
    ledgers: readonly Ledger[];
  };
  expect(ledgers.length).toBeGreaterThan(0);
  for (const ledger of ledgers) {
    const { record, state, ended, due, awaits = [], topic, handler, since } = ledger;
    const named = [state.of, ended.of, topic?.of, handler, since, ...(due?.of ?? [])].filter(
      (one) => one !== undefined,
    );
    for (const property of named) expect(columnName(record.entity, property)).toMatch(/^[a-z_]+$/);
    const events = record.machines.flatMap(({ steps }) => Object.keys(steps));
    expect(events).toEqual(expect.arrayContaining([...awaits]));
    const statesOf = (property: string): string[] =>
      record.machines.flatMap(({ state: of, steps }) =>
        of === property ? Object.values(steps).flatMap(({ from, to }) => [...from, to]) : [],
      );
    expect(statesOf(ended.of ?? state.of)).toEqual(expect.arrayContaining([...ended.states]));
    if (due?.in) expect(statesOf(state.of)).toEqual(expect.arrayContaining([...due.in]));
    // Every word of the filter is a state that a record can be in.
    expect(Object.keys(state.words)).toEqual(
      expect.arrayContaining(statesOf(state.of).filter((one) => one !== "same" && one !== "previous")),
    );
    // They stand in a statement as they are.
    for (const word of [
      ...ended.states,
      ...(due?.in ?? []),
      ...waitingStates(ledger).flatMap(([, states]) => states),
    ])
      expect(word).toMatch(/^[A-Z_0-9]+$/);
  }
});
