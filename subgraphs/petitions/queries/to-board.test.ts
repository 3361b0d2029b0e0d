import { type BoardRow, toBoard } from "./to-petition.ts";

const county = (open: number, underReview: number, cancelled: number, overdue = 0): BoardRow => ({
  open,
  underReview,
  cancelled,
  overdue,
  routed: 0,
  routedOnTime: 0,
  accepted: 0,
  acceptedOnTime: 0,
  replied: 0,
  repliedOnTime: 0,
});

const CELLS = ["open", "underReview", "cancelled", "overdue"] as const;

/** Every ledger a county can have, as far as it matters. */
const COUNTIES: readonly BoardRow[] = Array.from(
  { length: 9 ** 3 },
  (_, n) => [n % 9, Math.trunc(n / 9) % 9, Math.trunc(n / 81)] as const,
).flatMap(([open, review, cancelled]) =>
  [0, 1, 2, 7].flatMap((overdue) =>
    overdue > open + review ? [] : [county(open, review, cancelled, overdue)],
  ),
);

/** What is withheld and follows all the same: whoever is told the same must think more than one number possible. */
function workedOut<World>(
  worlds: readonly World[],
  told: (world: World) => unknown,
  withheld: (world: World) => Readonly<Record<string, number>>,
): string[] {
  const possible = new Map<string, Map<string, Set<number>>>();
  for (const world of worlds) {
    const key = JSON.stringify(told(world));
    const cells = possible.get(key) ?? new Map<string, Set<number>>();
    possible.set(key, cells);
    for (const [name, count] of Object.entries(withheld(world)))
      cells.set(name, (cells.get(name) ?? new Set()).add(count));
  }
  return [...possible].flatMap(([key, cells]) =>
    [...cells].flatMap(([name, counts]) => (counts.size < 2 ? [`${name} follows from ${key}`] : [])),
  );
}

const hidden = (row: BoardRow, readsVillages: boolean): Record<string, number> => {
  const board = toBoard([row], readsVillages);
  return Object.fromEntries(
    CELLS.flatMap((name) => (board[name].withheld ? [[name, row[name]] as const] : [])),
  );
};

test("who also counts the villages works out no withheld cell of the county", () => {
  const found = workedOut(
    COUNTIES,
    (row) => ({
      board: toBoard([row], true),
      villages: { open: row.open + row.underReview, overdue: row.overdue },
    }),
    (row) => hidden(row, true),
  );
  expect(found).toEqual([]);
});

test("who reads counties and their prefecture works out no withheld cell: above there is nothing that is not below", () => {
  const found = workedOut(
    COUNTIES,
    (row) => toBoard([row], false),
    (row) => hidden(row, false),
  );
  expect(found).toEqual([]);
  const above = new Map<string, string>();
  for (const [index, first] of COUNTIES.entries()) {
    const second = COUNTIES[(index * 37) % 53]!;
    const below = JSON.stringify([toBoard([first], false), toBoard([second], false)]);
    const board = JSON.stringify(toBoard([first, second], false));
    expect(above.get(below) ?? board).toBe(board);
    above.set(below, board);
  }
});

test("a leader who reads the villages gets their overdue cases as a number; the prefecture does not", () => {
  expect(toBoard([county(9, 6, 5, 3)], true).overdue).toEqual({ value: 3, withheld: false });
  expect(toBoard([county(9, 6, 5, 3)], false).overdue).toEqual({ value: null, withheld: true });
  expect(toBoard([county(9, 2, 5)], true)).toMatchObject({
    open: { value: null },
    underReview: { value: null },
  });
});
