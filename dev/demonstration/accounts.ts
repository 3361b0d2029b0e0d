import type { Actor, Body, Duty, Level } from "../../shared/kernel/actor.ts";
import { bodyOf, DEPARTMENTS, type Department, namesOf } from "../../shared/kernel/department.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { type DemoVillage, PREFECTURE, PROVINCE } from "./places.ts";
import { idOf } from "./random.ts";
import { officialId } from "./people.ts";

/** A demonstration account: who signs in, and as what. */
export interface DemoAccount {
  readonly name: string;
  readonly title: string;
  readonly actor: Actor;
}

type AccountRow = readonly [name: string, role: string, body: Body, duties: Duty[], title: string];

/** A body's head and one of its handlers: whatever needs four eyes can be shown in every department. */
const headAndHandler = (name: string, body: Body, nameZh: string, nameEn: string): AccountRow[] => [
  [name, `${body}-chief`, body, ["DEPT_CHIEF"], `${nameZh}负责人 head of ${nameEn}`],
  [`${name}-handler`, `${body}-handler`, body, ["HANDLER"], `${nameZh}承办人 handler of ${nameEn}`],
];
const peopleOf = (department: Department): AccountRow[] => {
  const { nameZh, nameEn } = namesOf(department);
  return headAndHandler(department, bodyOf(department), nameZh, nameEn);
};

const COUNTY_ACCOUNTS: readonly AccountRow[] = [
  ["leader", "secretary", "GOV", ["FIRST_RESPONSIBLE"], "第一责任人 county leader"],
  ["lead-cadre", "lead-cadre", "GOV", ["LEAD_CADRE"], "包村领导 lead cadre of one village"],
  ["case-leader", "case-leader", "GOV", ["CASE_LEADER"], "领办领导 case leader"],
  ["group-member", "group-member", "GOV", ["GROUP_MEMBER"], "领导小组成员 group member"],
  ...DEPARTMENTS.filter((one) => one !== "coordination").flatMap(peopleOf),
  ...headAndHandler("government", "GOV", "党政办", "the government office"),
  ["petitions-deputy", "PET-deputy", "PET", ["DEPT_CHIEF"], "信访部门副职 deputy head of petitions"],
  ["office-head", "office-head", "OFF", ["OFFICE_HEAD"], "换届办主任 head of the election office"],
  ["office-staff", "office-staff", "OFF", ["OFFICE_STAFF"], "换届办工作人员 staff of the election office"],
  ["auditor", "auditor", "GOV", ["AUDITOR"], "审计员 auditor"],
];

/**
 * The accounts of the demonstration: `county1-leader`, `township1-guide`, `village1-recorder` and so on, one set for
 * each of the first three counties, and the prefecture's.
 */
export function demoAccounts(villages: readonly DemoVillage[]): DemoAccount[] {
  const counties = [...new Set(villages.map((village) => village.county))].slice(0, 3);
  const accounts = counties.flatMap((county, index) => {
    const number = index + 1;
    const first = villages.find((village) => village.county === county);
    if (!first) return [];
    const make = (
      name: string,
      title: string,
      id: string,
      rest: Omit<Actor, "subject" | "villages">,
      given: RegionCode[] = [],
    ) => ({
      name,
      title,
      actor: { subject: id, villages: given, ...rest },
    });
    const { township } = first;
    const at = (level: Level, region: RegionCode, body: Body, duties: Duty[]) => ({
      level,
      region,
      body,
      duties,
    });
    return [
      ...COUNTY_ACCOUNTS.map(([name, role, body, duties, title]) =>
        make(
          `county${number}-${name}`,
          title,
          officialId(county, role),
          at("K", county, body, duties),
          duties.includes("LEAD_CADRE") ? [first.code] : [],
        ),
      ),
      make(
        `township${number}-secretary`,
        "直接责任人 township Party secretary",
        officialId(township, "secretary"),
        at("T", township, "GOV", ["DIRECT_RESPONSIBLE"]),
      ),
      make(
        `township${number}-guide`,
        "乡镇指导组成员 township guide",
        officialId(township, "guide"),
        at("T", township, "CIV", ["TOWNSHIP_GUIDE"]),
      ),
      make(
        `village${number}-recorder`,
        "村民选举委员会记录员 village recorder",
        idOf(`recorder ${first.code}`),
        at("V", first.code, "VEC", ["ELECTION_RECORDER"]),
      ),
    ];
  });
  const above = (
    name: string,
    role: string,
    body: Body,
    duties: Duty[],
    title: string,
    [level, region]: readonly [Level, RegionCode] = ["C", PREFECTURE],
  ): DemoAccount => ({
    name,
    title,
    actor: { subject: officialId(region, role), body, duties, level, region, villages: [] },
  });
  const province = ["P", PROVINCE] as const;
  return [
    ...accounts,
    above("prefecture-leader", "secretary", "GOV", ["FIRST_RESPONSIBLE"], "市级第一责任人 prefecture leader"),
    above(
      "prefecture-discipline",
      "DIS-chief",
      "DIS",
      ["DEPT_CHIEF"],
      "市纪委负责人 head of prefecture discipline",
    ),
    above(
      "prefecture-office",
      "office-head",
      "OFF",
      ["OFFICE_HEAD"],
      "市换届办主任 head of the prefecture's office",
    ),
    above(
      "prefecture-office-staff",
      "office-staff",
      "OFF",
      ["OFFICE_STAFF"],
      "市换届办工作人员 staff of the prefecture's office",
    ),
    above(
      "province-leader",
      "secretary",
      "GOV",
      ["FIRST_RESPONSIBLE"],
      "省级第一责任人 province leader",
      province,
    ),
    above(
      "province-office-staff",
      "office-staff",
      "OFF",
      ["OFFICE_STAFF"],
      "省换届办工作人员 staff of the province's office",
      province,
    ),
    above(
      "province-office",
      "office-head",
      "OFF",
      ["OFFICE_HEAD"],
      "省换届办主任 head of the province's office",
      province,
    ),
  ];
}
