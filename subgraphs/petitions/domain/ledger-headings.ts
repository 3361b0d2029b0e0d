import type { Cell, Line } from "../../../shared/spreadsheets/cell.ts";

/* Over 200 lines: the headings that offices write are one list, and finding them in a sheet is one reading of it. */

/** What the import reads; each by the headings that offices write (信访台账), the surest first. */
export const HEADINGS = {
  index: ["序号"],
  sourceNo: [
    "编号",
    "信访编号",
    "信访件编号",
    "信访件号",
    "登记编号",
    "受理编号",
    "信件编号",
    "案件编号",
    "件号",
    "登记号",
    "信访登记号",
    "受理号",
    "信访号",
    "信访编码",
    "信访件编码",
    "台账编号",
    "案号",
  ],
  receivedOn: ["收到日期", "信访日期", "信访时间", "来访日期", "来访时间", "来信日期", "来信时间", "来电时间", "来访(信)时间", "收件日期", "接收日期", "收信时间", "时间", "日期", "登记时间", "登记日期", "收到时间", "收件时间", "收信日期", "来电日期", "接访时间", "接访日期", "接待时间", "接待日期", "接件时间", "接件日期", "举报时间", "举报日期"], // prettier-ignore
  form: ["信访形式", "形式", "信访方式", "来访形式", "信访类型"],
  source: ["来源", "信访来源", "来件来源", "件来源"],
  village: [
    "属地代码",
    "问题属地代码",
    "代码",
    "区划代码",
    "村级区划代码",
    "村代码",
    "村(社区)代码",
    "行政区划代码",
    "所属村代码",
    "涉及村代码",
    "问题村代码",
    "村居代码",
    "村(居)代码",
    "发生地代码",
    "问题发生地代码",
    "村级代码",
    "属地",
    "问题属地",
  ],
  topic: ["内容分类", "反映事项", "事项", "反映内容", "信访事项", "信访内容", "反映问题", "主要内容", "问题类别", "事项类别", "信访事项类别", "内容类别", "问题分类", "反映问题类别", "反映的主要问题", "反映主要问题", "信访主要内容", "举报内容", "诉求内容", "主要诉求", "事由"], // prettier-ignore
  class: [
    "信访类别",
    "类别",
    "信访目的",
    "事项性质",
    "诉求类别",
    "性质",
    "信访性质",
    "信访件性质",
    "诉求性质",
    "信访种类",
    "举报类别",
  ],
  people: ["人数", "来访人数", "信访人数", "涉及人数", "人次", "来访人次", "信访人次", "参与人数"],
  isKeyCase: ["重点", "重点件", "是否重点", "是否重点件"],
  aboutCadres: ["反映干部", "是否反映干部", "是否涉及干部"],
  handlingBody: [
    "承办部门",
    "承办单位",
    "责任单位",
    "办理单位",
    "去向单位",
    "责任部门",
    "承办机构",
    "主办单位",
    "主办部门",
    "处理单位",
    "承办单位(部门)",
  ],
  handler: ["承办人", "经办人", "责任人"],
  caseLeader: ["领办领导", "包案领导"],
  struckOffOn: ["销号日期", "销号时间"],
  closedOn: ["办结日期", "办结时间", "结案日期", "结案时间", "化解日期", "化解时间"],
  laterOn: ["转送日期", "转送时间", "转办日期", "转办时间", "交办日期", "交办时间", "移送日期", "移送时间", "受理日期", "受理时间", "受理告知日期", "答复日期", "答复时间", "回复日期"], // prettier-ignore
  isClosed: ["是否办结", "是否销号", "是否结案", "是否化解", "是否已办结"],
  route: ["办理方式", "处理方式"],
  progress: ["进展", "办理进展", "进展情况", "办理状态", "当前状态", "状态", "办理情况", "办理阶段", "办结情况", "化解情况"], // prettier-ignore
  result: ["结果", "办理结果", "处理结果", "办结结果"],
  remark: ["备注"],
} as const;
export type Column = keyof typeof HEADINGS;
export const REQUIRED: readonly Column[] = ["sourceNo", "receivedOn", "village", "topic", "class"];

/** Columns that say how far a case is. */
const STEPS: readonly Column[] = [
  "struckOffOn",
  "closedOn",
  "laterOn",
  "isClosed",
  "route",
  "progress",
  "result",
  "remark",
];

/** Columns of people: never read, whatever is in them, and named in the report so that the office knows. */
const NEVER = /信访人(?!数)|姓名|电话|联系|住址|地址|身份证|手机|反映人/;
/** Rows above the headings: a title, the office, the day, an instruction. */
const LOOKED_AT = 20;

export interface Headings {
  readonly columns: ReadonlyMap<Column, number>;
  /** All places of a column that a ledger may have several of, such as the days of its steps. */
  readonly placesOf: (column: Column) => readonly number[];
  /** What stands over each column, as it is told: a heading of the list as the list has it. */
  readonly nameOf: (column: Column) => string;
  /** The rows under the headings. */
  readonly lines: readonly Line[];
  readonly leftOut: readonly LeftOutHeading[];
}
/** A heading that was left out, and why. */
export interface LeftOutHeading {
  readonly heading: string;
  readonly why: "PEOPLE" | "NOT_ASKED";
}

/** A heading without what offices put around it: spaces, line breaks, a star, "(必填)", a colon. */
export const headingOf = (cell: Cell | undefined): string =>
  String(cell ?? "")
    .normalize("NFKC")
    .replace(/[\s*★:]/g, "");
const withoutNote = (heading: string): string => heading.replace(/[([【〔][^([【〔)\]】〕]*[)\]】〕]$/, "");

/** Finds the headings, in one row or in two that are merged: the columns, or which of the needed ones the best row has not. */
export function findHeadings(lines: readonly Line[]): Headings | { readonly missing: readonly string[] } {
  let missing: readonly Column[] = REQUIRED;
  for (const [at, line] of lines.slice(0, LOOKED_AT).entries()) {
    const below = lines[at + 1];
    const one = columnsOf(line);
    const isTwo = below?.row === line.row + 1 && goesOn(below, one);
    for (const columns of isTwo ? [columnsOf(below, line)] : [one]) {
      const lacking = REQUIRED.filter((name) => !columns.has(name));
      if (lacking.length === 0) return foundAt(lines, at, isTwo ? below : undefined, columns);
      if (lacking.length < missing.length) missing = lacking;
    }
  }
  return { missing: missing.map((name) => HEADINGS[name][0]) };
}

function foundAt(
  lines: readonly Line[],
  at: number,
  below: Line | undefined,
  columns: ReadonlyMap<Column, number>,
): Headings {
  const top = lines[at]?.cells ?? [];
  const taken = new Set(columns.values());
  const width = Math.max(top.length, below?.cells.length ?? 0);
  const names = Array.from({ length: width }, (_, index) => headingOf(below?.cells[index] || top[index]));
  const placesOf = (column: Column): readonly number[] =>
    names.flatMap((heading, index) => (columnNamed(heading) === column ? [index] : []));
  for (const column of STEPS) for (const index of placesOf(column)) taken.add(index);
  const leftOut = names.flatMap((heading, index): LeftOutHeading[] => {
    if (heading === "" || taken.has(index)) return [];
    return [{ heading: heading.slice(0, 20), why: NEVER.test(heading) ? "PEOPLE" : "NOT_ASKED" }];
  });
  const nameOf = (column: Column): string => names[columns.get(column) ?? -1] ?? HEADINGS[column][0];
  return { columns, placesOf, nameOf, leftOut, lines: lines.slice(at + (below ? 2 : 1)) };
}

/** Whether the row below belongs to the headings: its number's cell is merged with the one above, or empty beside other headings. */
function goesOn(below: Line, columns: ReadonlyMap<Column, number>): boolean {
  if (!columns.has("sourceNo") && !columns.has("receivedOn")) return false;
  const kept = [columns.get("sourceNo"), columns.get("receivedOn")].filter((index) => index !== undefined);
  const own = below.cells.filter((cell, index) => cell !== "" && !below.continued.includes(index));
  const isFree = kept.every((index) => below.continued.includes(index) || (below.cells[index] ?? "") === "");
  const known = own.some((cell) => columnNamed(headingOf(cell)) !== null);
  return (
    isFree &&
    own.every((cell) => typeof cell === "string") &&
    (known || kept.some((index) => below.continued.includes(index)))
  );
}

/** Which column stands where: by the row's own words, else by both rows' together, else by those above alone. */
function columnsOf({ cells }: Line, above?: Line): Map<Column, number> {
  const columns = new Map<Column, number>();
  const taken = new Set<number>();
  const width = Math.max(cells.length, above?.cells.length ?? 0);
  const one = Array.from({ length: width }, (_, index) => headingOf(cells[index]));
  const over = Array.from({ length: width }, (_, index) => headingOf(above?.cells[index]));
  const passes = [one, ...(above ? [one.map((text, index) => `${over[index]}${text}`), over] : [])];
  for (const texts of passes)
    for (const name of Object.keys(HEADINGS) as Column[])
      for (const word of HEADINGS[name] as readonly string[]) {
        const index = texts.findIndex(
          (text, i) => !taken.has(i) && (text === word || withoutNote(text) === word),
        );
        if (columns.has(name) || index === -1) continue;
        columns.set(name, index);
        taken.add(index);
      }
  return columns;
}

/** The column that a heading names; null when it is none. */
export function columnNamed(heading: string): Column | null {
  const names = Object.keys(HEADINGS) as Column[];
  return (
    names.find((name) => {
      const words: readonly string[] = HEADINGS[name];
      return words.includes(heading) || words.includes(withoutNote(heading));
    }) ?? null
  );
}
