import type { Body } from "../../shared/kernel/actor.ts";
import { WORKING_BODIES } from "../../shared/kernel/department.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
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
  ...([...WORKING_BODIES.filter((body) => body !== "OFF"), "GOV"] as const).flatMap(
    (body) =>
      [
        [`${body}-chief`, body, "部门负责人"],
        [`${body}-handler`, body, "承办人"],
      ] as const,
  ),
  ["PET-deputy", "PET", "部门副职"],
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
  ["office-staff", "OFF", "市换届办工作人员"],
];
