import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { chance, even } from "./random.ts";

/** How large the demonstration prefecture is. */
export interface Scale {
  readonly counties: number;
  readonly townships: number;
  readonly villages: number;
}

export const SCALES = {
  /** For tests: one county of two townships with eight villages each. */
  unit: { counties: 1, townships: 2, villages: 8 },
  /** 660 villages. */
  demo: { counties: 3, townships: 11, villages: 20 },
  /** 28,000 villages, the size of a province before its mergers. */
  province: { counties: 80, townships: 14, villages: 25 },
} as const satisfies Record<string, Scale>;
export type ScaleName = keyof typeof SCALES;

/** The fictional prefecture: number 99 is assigned nowhere in the country. */
export const PREFECTURE = "149900000000" as RegionCode;
/** The province above it: a real one, as no other is free. */
export const PROVINCE = "140000000000" as RegionCode;

const FIRST = even([
  "云",
  "清",
  "石",
  "松",
  "柳",
  "杏",
  "桃",
  "白",
  "青",
  "金",
  "银",
  "玉",
  "龙",
  "凤",
  "鹿",
  "鹤",
  "枫",
  "梅",
  "竹",
  "兰",
]);
const SECOND = even([
  "岭",
  "溪",
  "桥",
  "坪",
  "湾",
  "坡",
  "塘",
  "泉",
  "沟",
  "洼",
  "台",
  "渡",
  "川",
  "峪",
  "崖",
  "岗",
]);

export interface DemoVillage {
  readonly code: RegionCode;
  readonly name: string;
  readonly kind: "VILLAGE" | "COMMUNITY";
  readonly township: RegionCode;
  readonly county: RegionCode;
  /** Position among all villages, from 0. */
  readonly index: number;
}

export interface DemoRegion {
  readonly code: RegionCode;
  readonly name: string;
  readonly level: "PREFECTURE" | "COUNTY" | "TOWNSHIP";
  readonly parent: RegionCode | null;
}

/** The county of a number from 1: codes 21 to 99 as counties have, then 01 on as districts have. */
export const countyCode = (number: number): RegionCode =>
  `1499${String(number <= 79 ? number + 20 : number - 79).padStart(2, "0")}000000` as RegionCode;

const townshipCode = (county: RegionCode, number: number): RegionCode =>
  `${county.slice(0, 6)}${number === 1 ? "001" : String(99 + number).padStart(3, "0")}000` as RegionCode;

/** All places of the demonstration, with invented names; names repeat inside a county, as they do in the real world. */
export function demoPlaces(scale: Scale, seed: number): { regions: DemoRegion[]; villages: DemoVillage[] } {
  const regions: DemoRegion[] = [
    { code: PREFECTURE, name: "演示市(虚构)", level: "PREFECTURE", parent: null },
  ];
  const villages: DemoVillage[] = [];
  for (let c = 1; c <= scale.counties; c += 1) {
    const county = countyCode(c);
    const name = (key: string): string => {
      const random = chance(seed, `name ${key}`);
      return random.pick(FIRST) + random.pick(SECOND);
    };
    regions.push({ code: county, name: `${name(county)}县`, level: "COUNTY", parent: PREFECTURE });
    for (let t = 1; t <= scale.townships; t += 1) {
      const township = townshipCode(county, t);
      const suffix = t === 1 ? "街道" : t < 7 ? "镇" : "乡";
      regions.push({ code: township, name: `${name(township)}${suffix}`, level: "TOWNSHIP", parent: county });
      for (let v = 1; v <= scale.villages; v += 1) {
        const kind = t === 1 && v % 2 === 0 ? ("COMMUNITY" as const) : ("VILLAGE" as const);
        const code =
          `${township.slice(0, 9)}${String(kind === "COMMUNITY" ? v : 199 + v).padStart(3, "0")}` as RegionCode;
        const suffixes = { COMMUNITY: "社区", VILLAGE: "村" } as const;
        villages.push({
          code,
          name: `${name(code)}${suffixes[kind]}`,
          kind,
          township,
          county,
          index: villages.length,
        });
      }
    }
  }
  return { regions, villages };
}
