import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { CATALOGUE } from "../../../shared/law/catalogue.ts";
import { lawBookOf } from "../../../shared/law/law-book.ts";
import { PUBLISHED_PLANS } from "../../../shared/law/published-holidays.ts";
import { electionClocks } from "./election-clocks.ts";
import { isElected, runoffSuffices, turnoutSuffices } from "./majority.ts";

const book = lawBookOf(CATALOGUE, PUBLISHED_PLANS);
const today = "2026-11-22" as LocalDate;

test("exactly one half is not more than one half, exactly one third is enough in a run-off", () => {
  expect([turnoutSuffices(book, today, 1000, 500), turnoutSuffices(book, today, 1000, 501)]).toEqual([
    false,
    true,
  ]);
  expect([isElected(book, today, 501, 250), isElected(book, today, 501, 251)]).toEqual([false, true]);
  expect([isElected(book, today, 500, 250), isElected(book, today, 500, 251)]).toEqual([false, true]);
  expect([runoffSuffices(book, today, 600, 199), runoffSuffices(book, today, 600, 200)]).toEqual([
    false,
    true,
  ]);
});

const facts = {
  stage: "METHOD_ADOPTED" as const,
  electionDate: "2026-12-12" as LocalDate,
  listPublishedOn: null,
  resultAnnouncedOn: null,
  workHandoverCompletedOn: null,
  openObjections: [],
};

test("the voter list is due 20 days before election day, and that day itself is in time", () => {
  expect(electionClocks(facts, book, today)).toEqual([
    { rule: "E01", dueOn: "2026-11-22", dueOnAdjusted: "2026-11-22", daysLeft: 0, state: "DUE_3D" },
    { rule: "E04", dueOn: "2026-12-07", dueOnAdjusted: "2026-12-07", daysLeft: 15, state: "RUNNING" },
  ]);
  const late = electionClocks(facts, book, "2026-11-23" as LocalDate);
  expect(late[0]).toMatchObject({ rule: "E01", dueOn: "2026-11-22", daysLeft: -1, state: "OVERDUE" });
});

test("an objection is decided within 3 days, a work hand-over done within 10 of the result, then no clock runs", () => {
  const listed = { ...facts, stage: "LIST_PUBLISHED" as const, openObjections: ["2026-11-20" as LocalDate] };
  expect(electionClocks(listed, book, today)[0]).toMatchObject({ rule: "E03", dueOn: "2026-11-23" });
  const announced = { ...facts, stage: "HANDOVER" as const, resultAnnouncedOn: "2026-11-12" as LocalDate };
  expect(electionClocks(announced, book, today)).toEqual([
    { rule: "E13", dueOn: "2026-11-22", dueOnAdjusted: "2026-11-23", daysLeft: 0, state: "DUE_3D" },
  ]);
  // The 22nd is a Sunday: the Monday is in time, the Tuesday is not.
  expect(electionClocks(announced, book, "2026-11-23" as LocalDate)[0]).toMatchObject({
    daysLeft: -1,
    state: "DUE_3D",
  });
  expect(electionClocks(announced, book, "2026-11-24" as LocalDate)[0]).toMatchObject({ state: "OVERDUE" });
  expect(electionClocks({ ...announced, workHandoverCompletedOn: today }, book, today)).toEqual([]);
});
