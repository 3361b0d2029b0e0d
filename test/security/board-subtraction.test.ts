import { ask } from "../harness/shared-hub.ts";

/** Whoever reads numbers at several levels works out no withheld one from them: over villages, counties and the prefecture. */
const COUNTIES = ["149921000000", "149922000000", "149923000000"];
const CELLS = ["registered", "open", "underReview", "cancelled", "overdue"] as const;
type Cell = { value: number | null; withheld: boolean };
type Board = Record<(typeof CELLS)[number], Cell>;
const BOARD = `petitionBoard { ${CELLS.map((cell) => `${cell} { value withheld }`).join(" ")} routeOnTime acceptOnTime concludeOnTime }`;

async function boardOf(account: string, code: string): Promise<Board> {
  const { data, errors } = await ask(account, `{ region(code: "${code}") { ${BOARD} } }`);
  expect(errors).toEqual([]);
  return data.region.petitionBoard;
}

/** The sum of what is open and overdue in a county's villages, as somebody counts it who may read them one by one. */
async function villagesOf(account: string, county: string): Promise<{ open: number; overdue: number }> {
  let [open, overdue] = [0, 0];
  for (let after: string | null = null, more = true; more;) {
    const query = `query ($after: String) { villages(region: "${county}", first: 100, after: $after) {
      edges { node { petitions { open overdue } } } pageInfo { hasNextPage endCursor } } }`;
    const { data, errors } = await ask(account, query, { after });
    expect(errors).toEqual([]);
    for (const { node } of data.villages.edges) {
      open += node.petitions?.open ?? 0;
      overdue += node.petitions?.overdue ?? 0;
    }
    ({ hasNextPage: more, endCursor: after } = data.villages.pageInfo);
  }
  return { open, overdue };
}

test.each(
  COUNTIES.flatMap((code, index) =>
    ["leader", "office-head", "civil-affairs", "petitions"].map(
      (who) => [`county${index + 1}-${who}`, code] as const,
    ),
  ),
)("%s works nothing out of the villages of %s and its board", async (account, code) => {
  const board = await boardOf(account, code);
  const villages = await villagesOf(account, code);
  expect(villages.open).toBeGreaterThan(5);
  // What the villages give is not withheld; what is withheld has another beside it that is, whose sum with it is all there is.
  expect(board.overdue).toEqual({ value: villages.overdue, withheld: false });
  expect(board.open.withheld).toBe(board.underReview.withheld);
  expect(board.registered.withheld).toBe(board.cancelled.withheld);
  if (!board.open.withheld) expect(board.open.value! + board.underReview.value!).toBe(villages.open);
  if (!board.registered.withheld)
    expect(board.registered.value! - board.cancelled.value!).toBe(villages.open);
  for (const cell of ["open", "underReview", "cancelled"] as const)
    expect([0, 1, 2, 3, 4].slice(1)).not.toContain(board[cell].value);
});

test("the prefecture's board says nothing that its counties' do not", async () => {
  const [prefecture, ...counties] = await Promise.all(
    ["149900000000", ...COUNTIES].map((code) => boardOf("prefecture-office", code)),
  );
  for (const cell of CELLS) {
    const shown = counties.flatMap((county) => county[cell].value ?? []);
    const sum = shown.reduce((left, value) => left + value, 0);
    expect([cell, prefecture![cell]]).toEqual([
      cell,
      { value: shown.length === 0 ? null : sum, withheld: shown.length < counties.length },
    ]);
  }
});
