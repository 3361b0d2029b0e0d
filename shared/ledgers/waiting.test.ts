import type { LocalDate } from "../kernel/local-date.ts";
import { CATALOGUE } from "../law/catalogue.ts";
import { lawBookOf } from "../law/law-book.ts";
import { PUBLISHED_PLANS } from "../law/published-holidays.ts";
import { waitingReason } from "./waiting.ts";

const { calendar } = lawBookOf(CATALOGUE, PUBLISHED_PLANS);
const on = (dueOn: string | null, state = "HANDLING", waits = false, today = "2026-02-10") =>
  waitingReason({ dueOn: dueOn as LocalDate | null, state, waits }, calendar, today as LocalDate);

test("what is past its last day, days off counted, comes before what is due within three days", () => {
  expect(on("2026-02-09")).toBe("OVERDUE");
  expect(on("2026-02-10")).toBe("DUE_3D");
  expect(on("2026-02-13")).toBe("DUE_3D");
  expect(on("2026-02-14")).toBeNull();
  // Due in the days of the Spring Festival: in time until work begins again.
  expect(on("2026-02-17", "HANDLING", false, "2026-02-20")).toBe("DUE_3D");
  expect(on("2026-02-17", "HANDLING", false, "2026-02-26")).toBe("OVERDUE");
});

test("without a pressing day it waits for a signature, for a second try, or for a decision, or not at all", () => {
  expect(on(null, "DELIVERED", true)).toBe("UNSIGNED");
  expect(on("2026-03-20", "RETURNED", true)).toBe("RETURNED");
  expect(on(null, "SUBMITTED", true)).toBe("TO_DECIDE");
  expect(on(null, "WORKING")).toBeNull();
  // A last day presses whatever it waits for.
  expect(on("2026-02-09", "DELIVERED", true)).toBe("OVERDUE");
});
