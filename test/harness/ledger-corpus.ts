import { type BookType, CFB, utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";
import { gb18030 } from "./gb18030.ts";
import { today, VILLAGE } from "./officers.ts";
import { oldWorkbook } from "./old-workbook.ts";

/* Ledgers in the shapes of public offices, each made anew: what a file looks like stands here, and no file. Over 200 lines: a table. */

type Value = string | number;
type Row = Value[];
export interface LedgerFile {
  readonly shape: string;
  readonly file: () => Buffer;
  /** How many cases come in, or each fault as "row column code", or why the file as a whole is none. */
  readonly becomes: {
    readonly registered?: number;
    readonly faults?: readonly string[];
    readonly trouble?: string;
    /** Rows that are left out since they are under way or done, as "row why". */
    readonly begun?: readonly string[];
    readonly aside?: readonly number[];
    readonly hidden?: readonly number[];
    readonly unread?: readonly { sheet: number; rows: number }[];
  };
}

/** Stands in cells that are refused: it must be in no report. */
export const NEVER_TOLD = ["甄某某", "13812345678", "绝密用语", "149921199003074518"];

export const LEDGER_HEADS = [
  "序号",
  "编号",
  "时间",
  "来源",
  "属地",
  "反映事项",
  "类别",
  "承办部门",
  "人数",
  "进展",
  "结果",
  "销号日期",
];
let serial = 0;
/** A number that no other row has. */
const fresh = (): string => `换届-${(serial += 1)}`;
const at = (heading: string): number => LEDGER_HEADS.indexOf(heading);
export const ledgerRow = (over: Record<string, Value> = {}): Row => {
  const line: Row = ["1", fresh(), today(-5), "本级", VILLAGE, "财务", "申诉求决", "信访局", "1", "", "", ""];
  for (const [heading, value] of Object.entries(over)) line[at(heading)] = value;
  return line;
};

type Change = (book: WorkBook, sheet: WorkSheet) => void;
export const excelOf = (
  lines: Row[],
  change: Change = () => undefined,
  bookType: BookType = "xlsx",
): Buffer => {
  const made = utils.book_new();
  const sheet = utils.aoa_to_sheet(lines);
  utils.book_append_sheet(made, sheet, "台账");
  change(made, sheet);
  return write(made, { type: "buffer", bookType, compression: true }) as Buffer;
};
const merged =
  (...areas: string[]): Change =>
  (_, sheet) =>
    void (sheet["!merges"] = areas.map((area) => utils.decode_range(area)));
const text = (lines: Row[], separator = ","): string =>
  lines.map((line) => line.join(separator)).join("\r\n");

/** The same Excel file with the sheet's own text changed. */
export function withPart(file: Buffer, change: (xml: string) => string): Buffer {
  const parts = CFB.read(file, { type: "buffer" });
  const part = CFB.find(parts, "/xl/worksheets/sheet1.xml");
  if (!part) throw new Error("no sheet");
  part.content = Buffer.from(change(Buffer.from(part.content as Uint8Array).toString()));
  return CFB.write(parts, { type: "buffer", fileType: "zip", compression: true }) as Buffer;
}

/** One cell of one column, in an otherwise good file: taken, or refused by a code. */
const taken = (heading: string, value: Value): LedgerFile => ({
  shape: `${heading}: ${value}`,
  file: () => excelOf([LEDGER_HEADS, ledgerRow({ [heading]: value })]),
  becomes: { registered: 1 },
});
const refused = (heading: string, value: Value, code: string): LedgerFile => ({
  shape: `${heading}: ${String(value).slice(0, 30)} is ${code}`,
  file: () => excelOf([LEDGER_HEADS, ledgerRow({ [heading]: value })]),
  becomes: { faults: [`2 ${heading} ${code}`] },
});
const leftOut = (heading: string, value: Value, why: string): LedgerFile => ({
  shape: `${heading}: ${value} is ${why}`,
  file: () => excelOf([LEDGER_HEADS, ledgerRow({ 时间: today(-90), [heading]: value })]),
  becomes: { registered: 0, begun: [`2 ${why}`] },
});
/** The same ledger under another heading of an office. */
const headed = (heading: string, written: string): LedgerFile => ({
  shape: `heading ${written.replace("\n", " ")}`,
  file: () => excelOf([LEDGER_HEADS.map((one) => (one === heading ? written : one)), ledgerRow()]),
  becomes: { registered: 1 },
});

const day = today(-6);
const [year, month, date] = day.split("-").map(Number) as [number, number, number];
const wide = (digits: string): string =>
  digits.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

export const LEDGER_FILES: readonly LedgerFile[] = [
  // Numbers
  ...[
    "14992100001",
    "2026-1125001",
    "1499212026110001",
    "2026112500010000000001",
    "[2026]15号",
    "2026/001",
    "No.15",
  ].map((no) => taken("编号", no)),
  ...["县信访〔2026〕15号", "示范县信访字（2026）第3号", 2_026_001].map((no) => taken("编号", no)),
  refused("编号", "13812345678", "PERSONAL_DATA"),
  refused("编号", "来信甄某某1号", "NOT_A_NUMBER"),
  refused("编号", "149921199003074518", "PERSONAL_DATA"),
  refused("编号", "甄某某", "NOT_A_NUMBER"),
  refused("编号", 149_921_202_611_250_000, "ROUNDED"),
  refused("编号", "", "MISSING"),
  refused("编号", "XF1499212026999999", "NOT_ON_LEDGER"),
  // Words
  ...[
    "检举控告类",
    "建议意见类",
    "申诉",
    "求决类",
    "申诉求决类",
    "举报",
    "检举、控告",
    "揭发控告类",
    "投诉请求",
    "申诉(求决)",
  ].map((word) => taken("类别", word)),
  ...["12人", 12, "约20人", "2至4人", "5人以上", "三人", "十余人", "二十三人"].map((word) =>
    taken("人数", word),
  ),
  ...[
    "县民政局",
    "桃镇人民政府",
    "县纪委监委",
    "县农业农村局",
    "桃岗街道办事处",
    "县民政局、桃镇政府",
    "县妇联",
    "县农经站",
  ].map((word) => taken("承办部门", word)),
  ...["网信", "电话", "群体访", "个访", "领导信箱", "视频接访"].map((word): LedgerFile => ({
    shape: `信访形式: ${word}`,
    file: () =>
      excelOf([
        [...LEDGER_HEADS, "信访形式"],
        [...ledgerRow(), word],
      ]),
    becomes: { registered: 1 },
  })),
  ...["省信访局转", "市交办", "来访", "12345平台"].map((word) => taken("来源", word)),
  ...["土地纠纷", "候选人资格问题", "征地拆迁", "村干部违纪"].map((word) => taken("反映事项", word)),
  refused("类别", "绝密用语", "UNKNOWN_WORD"),
  refused("反映事项", "甄某某的事", "UNKNOWN_WORD"),
  refused("人数", "3-8人", "UNKNOWN_WORD"),
  refused("承办部门", "甄某某", "UNKNOWN_WORD"),
  headed("时间", "登记日期"),
  headed("时间", "来访时间"),
  headed("时间", "时间(年月日)"),
  headed("编号", "信访编号"),
  headed("编号", "编 号\n(必填)"),
  headed("反映事项", "反映内容"),
  headed("反映事项", "信访事项"),
  headed("承办部门", "责任单位"),
  headed("属地", "所属村代码"),
  headed("类别", "信访性质"),
  headed("反映事项", "信访事项类别"),
  headed("编号", "信访登记号"),
  // Days
  ...[
    wide(day),
    `${year} 年 ${month} 月 ${date} 日`,
    `${day.replaceAll("-", ".")}.`,
    `${day} 08:30`,
    `${year}年${month}月${date}号`,
  ].map((one) => taken("时间", one)),
  taken("时间", "2026年元月2日"),
  refused("时间", "11月5日", "NOT_A_DAY"),
  refused("时间", "2026-02-30", "NOT_A_DAY"),
  refused("时间", today(3), "OUT_OF_TIME"),
  // Places
  taken("属地", `示范村 ${VILLAGE}`),
  refused("属地", "甄某某村", "NOT_A_VILLAGE"),
  refused("属地", "140121102200", "OUT_OF_SCOPE"),
  // Shapes
  {
    shape: "headings in two merged rows, a group over three columns",
    file: () =>
      excelOf(
        [
          ["换届信访台账"],
          ["序号", "编号", "时间", "问题属地", "", "", "类别", "反映事项"],
          ["", "", "", "乡镇", "村名", "代码", "", ""],
          ["1", fresh(), today(-5), "桃镇", "桃岗村", VILLAGE, "举报", "贿选"],
          ["2", fresh(), today(-4), "桃镇", "桃岗村", VILLAGE, "求决", "土地"],
        ],
        merged("A1:H1", "A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:G3", "H2:H3"),
      ),
    becomes: { registered: 2 },
  },
  {
    shape: "headings in two rows that are not merged down",
    file: () =>
      excelOf([
        ["序号", "编号", "时间", "信访件情况", "", ""],
        ["", "", "", "属地", "类别", "反映事项"],
        ["1", fresh(), today(-5), VILLAGE, "举报", "贿选"],
      ]),
    becomes: { registered: 1 },
  },
  {
    shape: "totals, a section's title, a row with 序号 alone, the headings again, sign-offs",
    file: () =>
      excelOf(
        [
          LEDGER_HEADS,
          ["一、来信"],
          ledgerRow(),
          ["2"],
          LEDGER_HEADS,
          ledgerRow(),
          ["合计", "", "", "", "", "", "", "", 2],
          ["填表人:", "甄某某", "", "审核人:", "甄某某"],
          ["注:本表一式两份"],
        ],
        merged("A2:L2"),
      ),
    becomes: { registered: 2, aside: [2, 4, 5, 7, 8, 9] },
  },
  {
    shape: "a case that stretches over two merged rows",
    file: () =>
      excelOf(
        [LEDGER_HEADS, ledgerRow(), ["", "", "", "", "", "", "", "", "", "第二次"], ledgerRow()],
        merged("A2:A3", "B2:B3", "C2:C3"),
      ),
    becomes: { registered: 2, aside: [3] },
  },
  {
    shape: "a first sheet of instructions",
    file: () =>
      excelOf([LEDGER_HEADS, ledgerRow()], (made) => {
        utils.book_append_sheet(made, utils.aoa_to_sheet([["填表说明"], ["编号由本单位编写"]]), "说明");
        made.SheetNames.reverse();
      }),
    becomes: { registered: 1 },
  },
  {
    shape: "a hidden first sheet that is a ledger too",
    file: () =>
      excelOf([LEDGER_HEADS, ledgerRow(), ledgerRow()], (made) => {
        utils.book_append_sheet(made, utils.aoa_to_sheet([LEDGER_HEADS, ledgerRow()]), "旧");
        made.SheetNames.reverse();
        made.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
      }),
    becomes: { registered: 2, unread: [{ sheet: 1, rows: 1 }] },
  },
  {
    shape: "a second sheet with cases is told",
    file: () =>
      excelOf([LEDGER_HEADS, ledgerRow()], (made) =>
        utils.book_append_sheet(made, utils.aoa_to_sheet([LEDGER_HEADS, ledgerRow(), ledgerRow()]), "二月"),
      ),
    becomes: { registered: 1, unread: [{ sheet: 2, rows: 2 }] },
  },
  {
    shape: "borders down to row 6,000",
    file: () =>
      excelOf([LEDGER_HEADS, ledgerRow()], (_, sheet) => {
        for (let line = 3; line <= 6000; line += 1) sheet[`A${line}`] = { t: "s", v: "" };
        sheet["!ref"] = "A1:L6000";
      }),
    becomes: { registered: 1 },
  },
  {
    shape: "a used range that claims the whole sheet",
    file: () =>
      withPart(excelOf([LEDGER_HEADS, ledgerRow()]), (xml) =>
        xml.replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>'),
      ),
    becomes: { registered: 1 },
  },
  {
    shape: "hidden rows",
    file: () =>
      excelOf(
        [LEDGER_HEADS, ledgerRow(), ledgerRow()],
        (_, sheet) => void (sheet["!rows"] = [{}, { hidden: true }]),
      ),
    becomes: { registered: 2, hidden: [2] },
  },
  {
    shape: "no village's code anywhere",
    file: () =>
      excelOf([
        ["编号", "时间", "反映事项", "类别"],
        [fresh(), today(-5), "贿选", "举报"],
      ]),
    becomes: { trouble: "NO_HEADINGS" },
  },
  // Kinds of file
  ...(["biff8", "xlsb", "ods", "html", "xlml"] as const).map((kind): LedgerFile => ({
    shape: `saved as ${kind}`,
    file: () => excelOf([LEDGER_HEADS, ledgerRow()], undefined, kind),
    becomes: { registered: 1 },
  })),
  {
    shape: "Excel 95 in code page 936",
    file: () =>
      oldWorkbook(
        [LEDGER_HEADS, ledgerRow()].map((line) => line.map((cell) => gb18030(String(cell)))),
        936,
      ),
    becomes: { registered: 1 },
  },
  {
    shape: "CSV in UTF-8",
    file: () => Buffer.from(text([LEDGER_HEADS, ledgerRow()])),
    becomes: { registered: 1 },
  },
  {
    shape: "CSV in UTF-8 with its mark",
    file: () => Buffer.from(`\ufeff${text([LEDGER_HEADS, ledgerRow()])}`),
    becomes: { registered: 1 },
  },
  {
    shape: "CSV in GB18030",
    file: () => gb18030(text([LEDGER_HEADS, ledgerRow()])),
    becomes: { registered: 1 },
  },
  {
    shape: "CSV whose codes are kept as text by a sign before them",
    file: () =>
      Buffer.from(
        text([LEDGER_HEADS, ledgerRow({ 编号: `="20261125${(serial += 1)}"`, 属地: `="${VILLAGE}"` })]),
      ),
    becomes: { registered: 1 },
  },
  {
    shape: "Unicode text",
    file: () => Buffer.from(`\ufeff${text([LEDGER_HEADS, ledgerRow()], "\t")}`, "utf16le"),
    becomes: { registered: 1 },
  },
  {
    shape: "Unicode text without its mark",
    file: () => Buffer.from(text([LEDGER_HEADS, ledgerRow()], "\t"), "utf16le"),
    becomes: { registered: 1 },
  },
  {
    shape: "Unicode text, the other byte first",
    file: () => Buffer.from(`\ufeff${text([LEDGER_HEADS, ledgerRow()], "\t")}`, "utf16le").swap16(),
    becomes: { registered: 1 },
  },
  // What is under way, or done
  leftOut("销号日期", today(-1), "STRUCK_OFF"),
  leftOut("销号日期", "2026年元月2日", "STRUCK_OFF"),
  leftOut("进展", "已销号", "STRUCK_OFF"),
  leftOut("进展", "已办结", "CLOSED"),
  leftOut("进展", "已移送县纪委监委", "TRANSFERRED"),
  leftOut("进展", "办理中", "UNDER_WAY"),
  leftOut("进展", "正在调查核实", "UNDER_WAY"),
  leftOut("进展", "尚未办结", "UNDER_WAY"),
  leftOut("进展", "已答复信访人", "CLOSED"),
  leftOut("结果", "支持", "CLOSED"),
  taken("进展", "待办理"),
  taken("销号日期", "/"),
  refused("销号日期", "绝密用语", "NOT_A_DAY"),
  ...(
    [
      ["是否办结", "是", "CLOSED"],
      ["是否结案", "已结案", "CLOSED"],
      ["办结日期", today(-2), "CLOSED"],
      ["转送日期", today(-2), "UNDER_WAY"],
      ["办理方式", "移送", "TRANSFERRED"],
      ["备注", "已销号,材料归档", "STRUCK_OFF"],
    ] as const
  ).map(([heading, value, why]): LedgerFile => ({
    shape: `${heading}: ${value}`,
    file: () =>
      excelOf([
        [...LEDGER_HEADS, heading],
        [...ledgerRow(), value],
        [...ledgerRow(), ""],
      ]),
    becomes: { registered: 1, begun: [`2 ${why}`] },
  })),
  {
    shape: "a column for each step, and only the last is filled",
    file: () =>
      excelOf([
        [...LEDGER_HEADS, "转送日期", "受理日期", "答复日期", "办理情况"],
        [...ledgerRow(), "", "", today(-2), ""],
        [...ledgerRow(), "", "", "", "正在办理"],
        [...ledgerRow(), "", "/", "", "无"],
      ]),
    becomes: { registered: 1, begun: ["2 UNDER_WAY", "3 UNDER_WAY"] },
  },
];
