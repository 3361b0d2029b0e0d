import type { Cell, Line } from "../../../shared/spreadsheets/cell.ts";
import { columnNamed, type Headings, headingOf } from "./ledger-headings.ts";

/** 合计 and the like, and what stands under a ledger: who filled it in, checked it, notes. */
const TOTAL = /^(合计|总计|小计|共计|累计|本页(合|小|总)计|本月(合|小|总)计)/;
const SIGN_OFF = /^(填表|制表|填报|审核|审批|复核|负责人|单位负责人|主要领导|分管领导|经办人|联系人|联系电话|报送|备注|说明|注|填写说明)/; // prettier-ignore
const SECTION = /^([一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\))/;

/**
 * Whether a row is none of the ledger's cases: the same case going on in a merged row, a number in 序号 and nothing else, the
 * headings again on a new page, a total, a section's title, a sign-off.
 */
export function isAside(line: Line, { columns }: Headings, readDay: (cell: Cell) => unknown): boolean {
  const at = (name: Parameters<Headings["nameOf"]>[0]): Cell => line.cells[columns.get(name) ?? -1] ?? "";
  const numberAt = columns.get("sourceNo") ?? -1;
  if (line.continued.includes(numberAt)) return true;
  const filled = line.cells.flatMap((cell, index) => (cell === "" ? [] : [index]));
  if (filled.every((index) => index === columns.get("index"))) return true;
  const number = headingOf(at("sourceNo"));
  if (columnNamed(number) === "sourceNo") return true;
  if (readDay(at("receivedOn"))) return false;
  const first = headingOf(line.cells[filled[0] ?? 0]);
  const texts = new Set(filled.map((index) => line.cells[index]));
  const isNote = [TOTAL, SIGN_OFF, SECTION].some((form) => form.test(first));
  if (isNote && (!/\d/.test(number) || texts.size === 1)) return true;
  return (
    texts.size === 1 && (filled.length >= 3 || (filled[0] !== numberAt && number === "" && filled[0] === 0))
  );
}
