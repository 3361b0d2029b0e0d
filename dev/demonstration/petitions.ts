import { addDays, type LocalDate } from "../../shared/kernel/local-date.ts";
import type { Topic } from "../../shared/kernel/election-words.ts";
import { CATALOGUE } from "../../shared/law/catalogue.ts";
import { lawBookOf } from "../../shared/law/law-book.ts";
import { PUBLISHED_PLANS } from "../../shared/law/published-holidays.ts";
import { clocksOfDays, pressing } from "../../subgraphs/petitions/domain/case-clocks.ts";
import type { PetitionClass, PetitionStage } from "../../subgraphs/petitions/domain/words.ts";
import { officialId } from "./people.ts";
import type { DemoVillage } from "./places.ts";
import { even, idOf } from "./random.ts";
import type { VillageSeason } from "./season.ts";
import type { Demonstration } from "./demonstration.ts";
import { RECORD, RowCollector, type TableRows } from "./table-rows.ts";

const TOPICS: readonly (readonly [Topic, number])[] = [
  ["PROCEDURE", 24],
  ["VOTER_LIST", 20],
  ["FINANCE", 16],
  ["BRIBERY", 14],
  ["CANDIDATE_QUALIFICATION", 10],
  ["LAND", 8],
  ["OTHER", 8],
];

const STAGES: readonly (readonly [PetitionStage, number])[] = [
  ["REGISTERED", 6],
  ["FORWARDED", 4],
  ["ASSIGNED", 5],
  ["HANDLING", 20],
  ["UNDER_REVIEW", 3],
  ["TRANSFERRED_DISCIPLINE", 2],
  ["REPLIED", 30],
  ["FINAL", 30],
];

const handlerOf = (body: string, { county, township }: DemoVillage): string =>
  body === "TWN" ? officialId(township, "guide") : officialId(county, `${body}-handler`);

/** Petitions' invented ledger. There is no petitioner in it because there is none in any. */
function petitionRows(seasons: readonly VillageSeason[], today: LocalDate): TableRows[] {
  const out = new RowCollector();
  const year = today.slice(0, 4);
  const numbers = new Map<string, number>();
  for (const season of seasons) {
    for (let n = 0; n < season.cases; n += 1) {
      const county = season.village.county.slice(0, 6);
      const serial = (numbers.get(county) ?? 0) + 1;
      numbers.set(county, serial);
      const petitionNo = `XF${county}${year}${String(serial).padStart(6, "0")}`;
      out.add("petition_case", caseRow(season, n, petitionNo, today));
    }
  }
  for (const [county, last] of numbers)
    out.add("registration_counter", { body_region: `${county}000000`, year, last_no: last });
  return out.all();
}

const BOOK = lawBookOf(CATALOGUE, PUBLISHED_PLANS);

function caseRow(
  season: VillageSeason,
  n: number,
  petitionNo: string,
  today: LocalDate,
): Record<string, unknown> {
  const { village, random, cycleId } = season;
  // The accounts' own village has open cases of every urgency, so that clocks run, are about to and have run out.
  const showcase = village.index === 0;
  const stage = showcase ? "HANDLING" : random.pick(STAGES);
  const age = showcase
    ? ([10, 57, 61, 30, 75][n] ?? 20)
    : random.between(1, stage === "REGISTERED" ? 17 : 90);
  const receivedOn = addDays(today, -age);
  const isRouted = stage !== "REGISTERED";
  const isAccepted = !["REGISTERED", "FORWARDED", "ASSIGNED", "TRANSFERRED_DISCIPLINE"].includes(stage);
  const acceptedOn = isAccepted
    ? addDays(receivedOn, random.happens(0.04) ? 17 : Math.min(age, random.between(2, 14)))
    : null;
  const extendedDays = stage === "HANDLING" && acceptedOn && !showcase && random.happens(0.12) ? 30 : null;
  const repliedOn =
    acceptedOn && ["REPLIED", "FINAL", "UNDER_REVIEW"].includes(stage)
      ? addDays(receivedOn, Math.max(15, age - 5))
      : null;
  const cancelled = stage === "FINAL";
  const topic = showcase && n === 0 ? "BRIBERY" : random.pick(TOPICS);
  // Before it is routed, and when discipline has it, a petition is with the petitions office alone.
  const isAtDesk = stage === "REGISTERED" || stage === "TRANSFERRED_DISCIPLINE";
  const aboutCadres = topic === "BRIBERY" || (!showcase && random.happens(0.2));
  // The township never gets what is about cadres.
  const isTownship = (showcase ? n === 3 : random.happens(0.35)) && !aboutCadres;
  const body = isAtDesk ? "PET" : isTownship ? "TWN" : random.happens(0.7) ? "PET" : "CIV";
  const routedOn = isRouted ? addDays(receivedOn, Math.min(age, random.between(1, 12))) : null;
  const petitionClass: PetitionClass =
    topic === "BRIBERY" ? "ACCUSATION" : random.happens(0.9) ? "APPEAL" : "SUGGESTION";
  const reviewAskedOn = stage === "UNDER_REVIEW" ? repliedOn : null;
  const described = {
    form: random.pick(even(["ONLINE", "LETTER", "CALL", "VISIT"])),
    source: random.happens(0.8) ? "LOCAL" : "SUPERIOR_FORWARDED",
    people_band: random.pick(even(["ONE", "TWO_TO_FOUR", "FIVE_OR_MORE"])),
    is_repeat: random.happens(0.1),
  };
  const days = {
    stage,
    class: petitionClass,
    handlingBody: body,
    receivedOn,
    routedOn,
    acceptedOn,
    extendedDays,
    repliedOn,
    deliveredOn: repliedOn,
    reviewAskedOn,
  };
  const clocks = clocksOfDays(BOOK, days);
  // What went to discipline goes on showing the last day it had on the register, and is not counted as routed.
  const isAway = stage === "TRANSFERRED_DISCIPLINE";
  const shownClocks = isAway ? clocksOfDays(BOOK, { ...days, routedOn: null }) : clocks;
  const { dueOn, dueRule, isProvisional } = pressing(cancelled ? [] : shownClocks);
  return {
    ...RECORD,
    id: idOf(`case ${village.code} ${n}`),
    petition_no: petitionNo,
    village_code: village.code,
    cycle_id: cycleId,
    ...described,
    class: petitionClass,
    topic,
    is_key_case: topic === "BRIBERY",
    about_cadres: aboutCadres,
    handling_body: body,
    handler_id: isRouted ? handlerOf(body, village) : null,
    case_leader_id:
      !isAtDesk && (topic === "BRIBERY" || showcase) ? officialId(village.county, "case-leader") : null,
    received_on: receivedOn,
    routed_on: isAway ? null : routedOn,
    accepted_on: acceptedOn,
    extended_to: extendedDays && acceptedOn ? addDays(acceptedOn, 90) : null,
    extended_days: extendedDays,
    delivered_on: repliedOn,
    replied_on: repliedOn,
    review_asked_on: reviewAskedOn,
    clocks,
    due_on: dueOn,
    due_rule: dueRule,
    is_provisional: isProvisional,
    outcome: repliedOn ? random.pick(even(["SUPPORTED", "EXPLAINED", "NOT_SUPPORTED"])) : null,
    stage,
    ledger_state: cancelled ? "CANCELLED" : stage === "REPLIED" ? "SUBMITTED" : "OPEN",
    cancelled_on: cancelled ? today : null,
  };
}

export const demonstration: Demonstration = {
  filledTable: "petition_case",
  rows: ({ seasons, today }) => petitionRows(seasons, today),
};
