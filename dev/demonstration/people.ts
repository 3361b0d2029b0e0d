import type { Actor, Body, Duty, Level } from "../../shared/kernel/actor.ts";
import {
  bodyOf,
  DEPARTMENTS,
  type Department,
  namesOf,
  WORKING_BODIES,
} from "../../shared/kernel/department.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { type DemoVillage, PREFECTURE } from "./places.ts";
import { chance, even, idOf } from "./random.ts";

/** An official of the demonstration: invented, and the same at every load. */
export interface DemoOfficial {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly body: Body;
  readonly region: RegionCode;
}

/** Names that are visibly made up: a surname and "demonstration". */
const SURNAMES = even([
  "赵",
  "钱",
  "孙",
  "李",
  "周",
  "吴",
  "郑",
  "王",
  "冯",
  "陈",
  "褚",
  "卫",
  "蒋",
  "沈",
  "韩",
  "杨",
]);
const GIVEN = even(["演一", "演二", "示甲", "示乙", "例同", "例和", "样安", "样平", "拟真", "拟全"]);

export function personName(key: string): string {
  const random = chance(1, `person ${key}`);
  return random.pick(SURNAMES) + random.pick(GIVEN);
}

export const officialId = (region: RegionCode, role: string): string => idOf(`official ${region} ${role}`);

const COUNTY_POSTS: readonly (readonly [string, Body, string])[] = [
  ["secretary", "GOV", "县委书记"],
  ["lead-cadre", "GOV", "县委常委"],
  ["case-leader", "GOV", "副县长"],
  ...WORKING_BODIES.filter((body) => body !== "OFF").flatMap(
    (body) =>
      [
        [`${body}-chief`, body, "部门负责人"],
        [`${body}-handler`, body, "承办人"],
      ] as const,
  ),
  ["office-head", "OFF", "换届办主任"],
  ["office-staff", "OFF", "换届办工作人员"],
];

const TOWNSHIP_POSTS: readonly (readonly [string, Body, string])[] = [
  ["secretary", "GOV", "乡镇党委书记"],
  ["guide", "CIV", "乡镇指导组成员"],
];

/** The officials of a region, by its level. */
export function officialsOf(region: RegionCode, level: "PREFECTURE" | "COUNTY" | "TOWNSHIP"): DemoOfficial[] {
  const posts = level === "COUNTY" ? COUNTY_POSTS : level === "TOWNSHIP" ? TOWNSHIP_POSTS : PREFECTURE_POSTS;
  return posts.map(([role, body, post]) => {
    const id = officialId(region, role);
    return { id, name: personName(id), post, body, region };
  });
}

const PREFECTURE_POSTS: readonly (readonly [string, Body, string])[] = [
  ["secretary", "GOV", "市委书记"],
  ["DIS-chief", "DIS", "市纪委负责人"],
  ["office-head", "OFF", "市换届办主任"],
];

/** A demonstration account: who signs in, and as what. */
export interface DemoAccount {
  readonly name: string;
  readonly title: string;
  readonly actor: Actor;
}

type AccountRow = readonly [name: string, role: string, body: Body, duties: Duty[], title: string];

/** The account of a department's head. */
const head = (department: Department): AccountRow => {
  const { nameZh, nameEn } = namesOf(department);
  const body = bodyOf(department);
  return [department, `${body}-chief`, body, ["DEPT_CHIEF"], `${nameZh}负责人 head of ${nameEn}`];
};

const NAMED: readonly AccountRow[] = [
  ["leader", "secretary", "GOV", ["FIRST_RESPONSIBLE"], "第一责任人 county leader"],
  ["lead-cadre", "lead-cadre", "GOV", ["LEAD_CADRE"], "包村领导 lead cadre of one village"],
  ["case-leader", "case-leader", "GOV", ["CASE_LEADER"], "领办领导 case leader"],
  ["group-member", "group-member", "GOV", ["GROUP_MEMBER"], "领导小组成员 group member"],
  head("organization"),
  head("discipline"),
  ["discipline-handler", "DIS-handler", "DIS", ["HANDLER"], "纪检监察承办人 discipline handler"],
  head("civil-affairs"),
  head("petitions"),
  ["petitions-handler", "PET-handler", "PET", ["HANDLER"], "信访承办人 petitions handler"],
  head("public-security"),
  head("publicity"),
  ["office-head", "office-head", "OFF", ["OFFICE_HEAD"], "换届办主任 head of the election office"],
  ["office-staff", "office-staff", "OFF", ["OFFICE_STAFF"], "换届办工作人员 staff of the election office"],
  ["auditor", "auditor", "GOV", ["AUDITOR"], "审计员 auditor"],
];
const isNamed = (department: Department): boolean => NAMED.some(([, , body]) => body === bodyOf(department));
const COUNTY_ACCOUNTS = [...NAMED, ...DEPARTMENTS.filter((one) => !isNamed(one)).map(head)];

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
  const above = (name: string, role: string, body: Body, duties: Duty[], title: string): DemoAccount => ({
    name,
    title,
    actor: {
      subject: officialId(PREFECTURE, role),
      body,
      duties,
      level: "C",
      region: PREFECTURE,
      villages: [],
    },
  });
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
  ];
}
