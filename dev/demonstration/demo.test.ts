import { DEPARTMENTS, type Department } from "../../shared/kernel/department.ts";
import { clockAt } from "../../shared/kernel/clock.ts";
import { daysBetween, type LocalDate } from "../../shared/kernel/local-date.ts";
import { parseRegionCode, type RegionCode, isDemonstration } from "../../shared/kernel/region-code.ts";
import { demoRows } from "./load-demo.ts";
import { demoPlaces, SCALES } from "./places.ts";

const clock = clockAt(new Date("2026-11-22T04:00:00Z"));
const rowsOf = async (department: Department, table: string, seed = 1): Promise<Record<string, unknown>[]> =>
  (await demoRows(department, { scale: "demo", seed, clock })).find((one) => one.table === table)?.rows ?? [];

test.each(DEPARTMENTS)("the same seed gives %s the same records, another seed others", async (department) => {
  const once = await demoRows(department, { scale: "unit", seed: 1, clock });
  expect(await demoRows(department, { scale: "unit", seed: 1, clock })).toEqual(once);
  expect(await demoRows(department, { scale: "unit", seed: 2, clock })).not.toEqual(once);
});

test("the scales have the sizes they are named for, and every place is in the fictional prefecture", () => {
  const sizes = Object.entries(SCALES).map(([name, scale]) => {
    const { villages, regions } = demoPlaces(scale, 1);
    for (const { code } of [...villages, ...regions]) {
      expect(parseRegionCode(code) !== null && isDemonstration(code)).toBe(true);
    }
    expect(new Set([...villages, ...regions].map(({ code }) => code)).size).toBe(
      villages.length + regions.length,
    );
    return [name, villages.length];
  });
  expect(sizes).toEqual([
    ["unit", 16],
    ["demo", 660],
    ["province", 28_000],
  ]);
});

test("the cases that counters and clocks must get right are always there", async () => {
  const rounds = await rowsOf("civil-affairs", "ballot_round");
  expect(
    rounds.some((round) => 2 * Number(round["ballots_cast"]) === Number(round["registered_voters"])),
  ).toBe(true);
  const runoff = rounds.find((round) => round["kind"] === "RUNOFF")!;
  const seats = await rowsOf("civil-affairs", "seat_result");
  expect(seats.some((seat) => seat["election_id"] === runoff["election_id"] && seat["votes"] === 200)).toBe(
    true,
  );
  expect(runoff["ballots_cast"]).toBe(600);
  const elections = await rowsOf("civil-affairs", "village_election");
  const listDays = elections.flatMap(({ election_date: vote, list_published_on: list }) =>
    vote && list ? [daysBetween(list as LocalDate, vote as LocalDate)] : [],
  );
  expect(listDays).toEqual(expect.arrayContaining([19, 20]));
  const tie = elections.find((one) => one["stage"] === "TIE_BREAK_PENDING")!;
  const main = rounds.find((round) => round["election_id"] === tie["id"])!;
  const votes = (await rowsOf("civil-affairs", "tally")).filter((tally) => tally["round_id"] === main["id"]);
  // For the last of the members' seats two stand level, both above half.
  const level = votes.filter(
    ({ position, womens_seat: womens }) => position === "MEMBER" && womens === false,
  );
  const [, , third, fourth] = level.map((one) => Number(one["votes_for"])).toSorted((a, b) => b - a);
  expect(fourth).toBe(third);
  expect(fourth! * 2).toBeGreaterThan(Number(main["ballots_cast"]));
  // Objections of village 5: one on the fifth day, in time, and one on the sixth.
  const fifth = elections[5]!;
  const objections = (await rowsOf("civil-affairs", "voter_objection")).filter(
    (one) => one["election_id"] === fifth["id"],
  );
  const after = objections.map((one) =>
    daysBetween(fifth["list_published_on"] as LocalDate, one["received_on"] as LocalDate),
  );
  expect(after).toEqual([5, 6]);
  // A retired code, and two villages of one name in one county.
  const villages = await rowsOf("civil-affairs", "village");
  expect(villages.some((village) => village["valid_to"] !== undefined)).toBe(true);
  const names = villages.map(
    (village) => `${(village["code"] as RegionCode).slice(0, 6)} ${String(village["name"])}`,
  );
  expect(new Set(names).size).toBeLessThan(names.length);
  // Clocks of petitions that run, are about to run out, and have run out.
  const days = (await rowsOf("petitions", "petition_case")).flatMap(({ due_on: due }) =>
    due ? [daysBetween("2026-11-22" as LocalDate, due as LocalDate)] : [],
  );
  expect([
    days.some((left) => left > 3),
    days.some((left) => left >= 0 && left <= 3),
    days.some((left) => left < 0),
  ]).toEqual([true, true, true]);
});

test("no column of any department has a place for an identity, and no value looks like one", async () => {
  const banned = /id_?card|identity_?no|phone|mobile|address|birth|wechat|account|photo|plate/;
  for (const department of DEPARTMENTS) {
    for (const { table, rows } of await demoRows(department, { scale: "demo", seed: 1, clock })) {
      const columns = Object.keys(rows[0] ?? {}).filter(
        (column) => banned.test(column) && column !== "office_phone",
      );
      expect([department, table, columns]).toEqual([department, table, []]);
      const text = JSON.stringify(rows);
      expect([table, /[^0-9a-f-]\d{17}[\dXx][^0-9a-f]|[^0-9a-f-]1[3-9]\d{9}[^0-9a-f]/.exec(text)]).toEqual([
        table,
        null,
      ]);
    }
  }
});
