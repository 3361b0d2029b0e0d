import type { Lookup, Place } from "../../../shared/kernel/reference.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import * as list from "./ledger-words.ts";
import type { PetitionCase } from "./petition-case.ts";
import type { HandlingBody } from "./words.ts";

/** The official columns (信访台账) with 信访形式, 人数 and the day moved past days off, as they are written out; how wide each is, in characters. */
const COLUMNS = [
  ["序号", 5],
  ["编号", 20],
  ["时间", 11],
  ["来源", 9],
  ["信访形式", 9],
  ["人数", 7],
  ["属地", 14],
  ["村(社区)", 16],
  ["反映事项", 11],
  ["类别", 9],
  ["承办部门", 9],
  ["承办人", 11],
  ["领办领导", 11],
  ["期限", 11],
  ["顺延期限", 11],
  ["进展", 9],
  ["结果", 9],
  ["销号日期", 11],
] as const;
export const EXPORT_HEADINGS = COLUMNS.map(([heading]) => heading);
export const EXPORT_WIDTHS = COLUMNS.map(([, width]) => width);

/** What stands over the ledger: which it is, whose, and of which day. */
export const exportTitle = (region: RegionCode, today: string, places: Lookup<Place>): string =>
  `换届信访台账 ${nameIn(places, region)}(${region.slice(0, 6)}) ${today}`;

/** Without a copy of the divisions the code stands alone. */
const nameIn = (places: Lookup<Place>, code: RegionCode): string => places?.(code)?.name ?? "";

/** A case as a row of the ledger; under the office's own number when it came with one. */
export function exportRow(petition: PetitionCase, index: number, places: Lookup<Place>): string[] {
  const body = petition.handlingBody as HandlingBody;
  const clock = petition.clocks.find(({ rule, endedOn }) => rule === petition.dueRule && endedOn === null);
  return [
    String(index + 1),
    petition.sourceNo ?? petition.petitionNo,
    petition.receivedOn,
    list.SOURCE_WORDS[petition.source][0],
    list.FORM_WORDS[petition.form][0],
    list.BAND_WORDS[petition.peopleBand][0],
    petition.villageCode,
    nameIn(places, petition.villageCode),
    list.TOPIC_WORDS[petition.topic][0],
    list.CLASS_WORDS[petition.class][0],
    list.BODY_WORDS[body]?.[0] ?? body,
    petition.handlerId ?? "",
    petition.caseLeaderId ?? "",
    petition.dueOn ?? "",
    clock?.dueOnAdjusted ?? petition.dueOn ?? "",
    list.STAGE_WORDS[petition.stage][0],
    petition.outcome ? list.OUTCOME_WORDS[petition.outcome][0] : "",
    petition.cancelledOn ?? "",
  ];
}
