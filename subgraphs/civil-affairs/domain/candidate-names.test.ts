import { CATALOGUE } from "../../../shared/law/catalogue.ts";
import { lawBookOf } from "../../../shared/law/law-book.ts";
import { PUBLISHED_PLANS } from "../../../shared/law/published-holidays.ts";
import { day } from "../../../test/harness/sample-records.ts";
import { toResult } from "../queries/to-election.ts";
import type { ResultRow } from "../records/village-sections.ts";
import { namesShownUntil } from "./candidate-names.ts";

const book = lawBookOf(CATALOGUE, PUBLISHED_PLANS);

test("names are shown until the work is handed over, and for 30 days at the latest", () => {
  expect(namesShownUntil(null, null, book)).toBeNull();
  expect(namesShownUntil(day("2026-03-01"), day("2026-03-09"), book)).toBe("2026-03-09");
  expect(namesShownUntil(day("2026-03-01"), null, book)).toBe("2026-03-31");
  expect(namesShownUntil(day("2026-03-01"), day("2026-05-20"), book)).toBe("2026-03-31");
});

const tallies = [
  { candidateId: "a", position: "DIRECTOR", votesFor: 700 },
  { candidateId: "b", position: "DIRECTOR", votesFor: 300 },
];
const row = {
  announcedOn: "2026-03-01",
  handedOverOn: null,
  seats: [{ position: "DIRECTOR", memberName: "某", votes: 700, outcome: "ELECTED", voidedOn: null }],
  rounds: [{ no: 1, kind: "MAIN", heldOn: "2026-02-28", registeredVoters: 1200, ballotsCast: 1000, tallies }],
} as unknown as ResultRow;
const shown = (today: string, isInScope: boolean) => {
  const [round] = toResult(row, book, day(today), isInScope).rounds;
  return [round?.tallies?.map(({ votesFor }) => votesFor) ?? null, round?.candidates];
};

test("votes of each candidate are shown inside one's own region, until then; how many there were stays", () => {
  expect(shown("2026-03-31", true)).toEqual([[700, 300], 2]);
  expect(shown("2026-04-01", true)).toEqual([null, 2]);
  expect(shown("2026-03-31", false)).toEqual([null, 2]);
});
