import { randomUUID } from "node:crypto";
import { Client } from "pg";
import type { Database } from "../../shared/database/open-database.ts";
import { type Section, SectionLoader } from "../../shared/database/section-loader.ts";
import type { Department } from "../../shared/kernel/department.ts";
import { addDays, type LocalDate, localDateOf } from "../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { RULE, type RuleCode } from "../../shared/kernel/rule-codes.ts";
import { CATALOGUE } from "../../shared/law/catalogue.ts";
import { endClocks, startClock } from "../../shared/law/clocks.ts";
import { type LawBook, lawBookOf } from "../../shared/law/law-book.ts";
import { type LegalRule, ruleInForce } from "../../shared/law/legal-rule.ts";
import { PUBLISHED_PLANS } from "../../shared/law/published-holidays.ts";
import { RegionScope } from "../../shared/access/region-scope.ts";
import { electionClocks } from "../../subgraphs/civil-affairs/domain/election-clocks.ts";
import { turnoutSuffices } from "../../subgraphs/civil-affairs/domain/majority.ts";
import { electionBoard } from "../../subgraphs/civil-affairs/records/region-board.ts";
import { reviewClock } from "../../subgraphs/coordination/domain/vote-gate.ts";
import { handlingRule } from "../../subgraphs/petitions/domain/case-clocks.ts";
import { petitionSections } from "../../subgraphs/petitions/records/petition-sections.ts";
import { planClock } from "../../subgraphs/public-security/domain/plan-clock.ts";
import { responseClock } from "../../subgraphs/publicity/domain/response-clock.ts";
import { publicitySections } from "../../subgraphs/publicity/records/publicity-sections.ts";
import { databaseOf } from "../harness/databases.ts";

/** A new version of a rule is a row of the law book: every clock, board and share follows it from its first day on, and not before. */
const day = (text: string): LocalDate => text as LocalDate;
const FROM = day("2026-06-01");
const today = localDateOf(new Date());
const law = lawBookOf(CATALOGUE, PUBLISHED_PLANS);

/** The book with another version of a rule in force from a day on. */
function amended(code: RuleCode, from: LocalDate, change: Partial<LegalRule>): LawBook {
  const old = ruleInForce(CATALOGUE, code, from)!;
  const rules = CATALOGUE.map((rule) => (rule === old ? { ...rule, effectiveTo: addDays(from, -1) } : rule));
  return lawBookOf(
    [...rules, { ...old, ...change, id: `${code}@${from}`, effectiveFrom: from }],
    PUBLISHED_PLANS,
  );
}

test("clocks of every department follow it", () => {
  const preparing = {
    stage: "PREPARING" as const,
    listPublishedOn: null,
    resultAnnouncedOn: null,
    workHandoverCompletedOn: null,
    openObjections: [],
  };
  const list = (book: LawBook, electionDate: LocalDate) =>
    electionClocks({ ...preparing, electionDate }, book, today).find(({ rule }) => rule === RULE.E01)?.dueOn;
  expect(list(law, day("2026-06-30"))).toBe("2026-06-10");
  expect(list(amended(RULE.E01, FROM, { amount: 25 }), day("2026-06-30"))).toBe("2026-06-05");
  expect(list(amended(RULE.E01, FROM, { amount: 25 }), day("2026-05-31"))).toBe("2026-05-11");

  const plan = { state: "DRAFT" as const, electionDate: day("2026-06-30") };
  expect(planClock(plan, law)).toEqual({
    rule: RULE.S04,
    dueOn: "2026-06-25",
    dueOnAdjusted: "2026-06-25",
  });
  expect(planClock(plan, amended(RULE.S04, FROM, { amount: 7 }))?.dueOn).toBe("2026-06-23");

  const entry = { state: "WORKING" as const, reviewedOn: FROM };
  expect(reviewClock(entry, law)).toEqual({
    rule: RULE.C04,
    dueOn: "2026-06-08",
    dueOnAdjusted: "2026-06-08",
  });
  expect(reviewClock(entry, amended(RULE.C04, FROM, { amount: 14 }))?.dueOn).toBe("2026-06-15");

  const incident = {
    detectedAt: "2026-06-02T01:00:00Z",
    grade: "MAJOR" as const,
    reopenedAt: null,
    state: "DETECTED" as const,
  };
  const now = new Date("2026-06-02T04:00:00Z");
  expect(responseClock(incident, law, now)).toEqual({
    rule: RULE.U01,
    dueAt: "2026-06-02T06:00:00.000Z",
    overdue: false,
  });
  expect(responseClock(incident, amended(RULE.U01, FROM, { amount: 2 }), now)).toMatchObject({
    dueAt: "2026-06-02T03:00:00.000Z",
    overdue: true,
  });
  // In days, the whole last day is in time.
  expect(responseClock(incident, amended(RULE.U01, FROM, { amount: 1, unit: "DAY" }), now)).toMatchObject({
    dueAt: "2026-06-03T16:00:00.000Z",
  });
});

test("where no version is in force nothing is due", () => {
  expect(planClock({ state: "DRAFT" as const, electionDate: day("2016-12-31") }, law)).toBeNull();
});

test("a share and the matters a rule is for follow it", () => {
  const stricter = amended(RULE.E08, FROM, { share: ">=2/3" });
  expect(turnoutSuffices(law, FROM, 300, 151)).toBe(true);
  expect([199, 200].map((cast) => turnoutSuffices(stricter, FROM, 300, cast))).toEqual([false, true]);
  expect(turnoutSuffices(stricter, day("2026-05-31"), 300, 151)).toBe(true);

  expect(handlingRule(law, { class: "SUGGESTION" }, day("2022-04-30"))).toBe(RULE.P04);
  expect(handlingRule(law, { class: "SUGGESTION" }, day("2022-05-01"))).toBe(RULE.P24);
  expect(handlingRule(law, { class: "APPEAL" }, day("2022-05-01"))).toBe(RULE.P04);
  const wider = amended(RULE.P04, FROM, { appliesTo: null });
  expect(handlingRule(wider, { class: "SUGGESTION" }, FROM)).toBe(RULE.P04);
});

describe("boards follow it in SQL", () => {
  // A county that nobody's demonstration has.
  const COUNTY = "149977000000" as RegionCode;
  const VILLAGE = "149977001201";
  const scope = RegionScope.of({ body: "PET", duties: ["DEPT_CHIEF"], level: "K", region: COUNTY, villages: [], subject: "test" }); // prettier-ignore

  /** What the board of the county says with some rows in the department's tables, which are gone afterwards. */
  async function boardWith<Board>(
    department: Department,
    rows: readonly (readonly [table: string, row: Record<string, unknown>])[],
    section: (lawBook: () => Promise<LawBook>) => Section<Board>,
    books: readonly LawBook[],
  ): Promise<NonNullable<Board>[]> {
    const client = new Client({ connectionString: databaseOf(department).ownerUrl });
    await client.connect();
    try {
      await client.query("begin");
      for (const [table, row] of rows) {
        const names = Object.keys(row);
        await client.query(
          `insert into ${table} (${names.join(", ")}) values (${names.map((_, i) => `$${i + 1}`).join(", ")})`,
          Object.values(row).map((value) => (Array.isArray(value) ? JSON.stringify(value) : value)),
        );
      }
      const db = {
        read: async (sql: string, values: unknown[]) => (await client.query<object>(sql, values)).rows,
      } as unknown as Database;
      const answers: NonNullable<Board>[] = [];
      for (const book of books) {
        const loader = new SectionLoader(db, { board: section(() => Promise.resolve(book)) });
        answers.push((await loader.load("board", COUNTY))!);
      }
      return answers;
    } finally {
      await client.query("rollback");
      await client.end();
    }
  }

  test("petitions: by the clocks that are kept, and by the law of its day where none were", async () => {
    const received = day("2026-06-10");
    const kept = (clocks: object[], over: object) => ({
      id: randomUUID(),
      petition_no: `T${randomUUID().slice(0, 20)}`,
      village_code: VILLAGE,
      form: "LETTER",
      source: "LOCAL",
      class: "APPEAL",
      topic: "OTHER",
      people_band: "ONE",
      about_cadres: true,
      handling_body: "PET",
      received_on: received,
      stage: "REPLIED",
      ledger_state: "OPEN",
      created_by: "test",
      clocks,
      ...over,
    });
    const routed = (days: number) => ({ routed_on: addDays(received, days) });
    const extended = [
      ...endClocks([startClock(law, RULE.P04, received)], [RULE.P04], addDays(received, 50), "REPLACED"),
      ...endClocks(
        [startClock(law, RULE.P05, addDays(received, 60), { amount: 30 })],
        [RULE.P05],
        addDays(received, 80),
      ),
    ];
    const late = endClocks([startClock(law, RULE.P01, received)], [RULE.P01], addDays(received, 18));
    const handedOver = endClocks(
      [startClock(law, RULE.P01, received)],
      [RULE.P01],
      addDays(received, 3),
      "HANDED_OVER",
    );
    const rows = [
      kept([], routed(18)),
      kept([], routed(15)),
      kept(late, routed(18)),
      kept(handedOver, routed(3)),
      kept(extended, { accepted_on: received, replied_on: addDays(received, 80) }),
    ].map((row) => ["petition_case", row] as const);
    const [now, longer, later] = await boardWith(
      "petitions",
      rows,
      (lawBook) => petitionSections(scope, new Set(), today, lawBook, () => "none").board,
      [law, amended(RULE.P01, FROM, { amount: 20 }), amended(RULE.P01, addDays(received, 1), { amount: 20 })],
    );
    expect(now).toMatchObject([{ routed: 4, routedOnTime: 2, replied: 1, repliedOnTime: 1, accepted: 1, acceptedOnTime: 0 }]); // prettier-ignore
    expect(longer).toMatchObject([{ routedOnTime: 3 }]);
    expect(later).toEqual(now);
  });

  test("publicity: hours from detection", async () => {
    const incident = (hours: number) =>
      [
        "opinion_incident",
        {
          id: randomUUID(),
          incident_no: `T${randomUUID().slice(0, 20)}`,
          village_code: VILLAGE,
          detected_on: "2026-06-02",
          detected_at: "2026-06-02T01:00:00Z",
          topic: "BRIBERY",
          venue_kind: "FORUM",
          issue_summary: "test",
          accuracy: "TRUE",
          heat: "LOW",
          grade: "MAJOR",
          responded_at: new Date(Date.parse("2026-06-02T01:00:00Z") + hours * 3_600_000),
          state: "RESPONDED",
          created_by: "test",
        },
      ] as const;
    const boards = await boardWith(
      "publicity",
      [incident(1), incident(5), incident(6)],
      (lawBook) => publicitySections(scope, lawBook).board,
      [law, amended(RULE.U01, FROM, { amount: 2 }), amended(RULE.U01, day("2026-06-03"), { amount: 2 })],
    );
    expect(boards.map((board) => board["respondedOnTime"])).toEqual([2, 1, 2]);
  });

  test("civil affairs: the share of voters a vote needs", async () => {
    const [cycle, election] = [randomUUID(), randomUUID()];
    const stage = { stage: "COUNTED", stage_since: FROM };
    const round = (no: number, cast: number) =>
      [
        "ballot_round",
        {
          id: randomUUID(),
          election_id: election,
          village_code: VILLAGE,
          no,
          kind: "MAIN",
          held_on: FROM,
          registered_voters: 300,
          voters_taking_part: cast,
          ballots_issued: 300,
          ballots_cast: cast,
          ballots_valid: cast,
          ballots_invalid: 0,
          secret_booth: true,
          announced_on_site: true,
        },
      ] as const;
    const boards = await boardWith(
      "civil-affairs",
      [
        ["election_cycle", { id: cycle, ordinal: 99, year: 2099, region_code: "149900000000", starts_on: "2099-01-01", ends_on: "2099-12-31", basis_doc: "test" }], // prettier-ignore
        ["village_election", { id: election, village_code: VILLAGE, cycle_id: cycle, kind: "VC", ...stage, created_by: "test" }], // prettier-ignore
        round(1, 150),
        round(2, 151),
        round(3, 200),
      ],
      (lawBook) => electionBoard(scope, lawBook),
      [
        law,
        amended(RULE.E08, FROM, { share: ">=2/3" }),
        amended(RULE.E08, addDays(FROM, 1), { share: ">=2/3" }),
      ],
    );
    expect(boards.map((board) => board["invalidRounds"])).toEqual([1, 2, 1]);
  });
});
