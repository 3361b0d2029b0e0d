import { prefixOf, type RegionCode } from "../../../shared/kernel/region-code.ts";
import type { Cell } from "../../../shared/spreadsheets/cell.ts";

/** What a number of an office's own is wrong by. */
export type NumberFault = "MISSING" | "ROUNDED" | "PERSONAL_DATA" | "NOT_A_NUMBER";

/**
 * Reads an office's own number (编号): `14992100001`, `2026-1125001`, `[2026]15号`, `县信访〔2026〕3号`, `2026/001`, `No.15`, up to
 * 40 characters. A long number is no identity or telephone number because it is long; but one that has the form of those is
 * refused, and so is a name. @returns the number without spaces, or what is wrong
 */
export function readSourceNo(cell: Cell, region: RegionCode): { readonly no: string } | NumberFault {
  const text = String(cell)
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, "")
    .replace(/^'/, "");
  if (text === "") return "MISSING";
  // A spreadsheet keeps fifteen digits of a number; what stands behind them was lost when the file was saved.
  if (typeof cell === "number" ? !Number.isInteger(cell) || cell >= 1e15 : /^\d(\.\d+)?E\+?\d+$/i.test(text))
    return "ROUNDED";
  if (isPersonal(text, prefixOf(region))) return "PERSONAL_DATA";
  return hasForm(text) ? { no: text } : "NOT_A_NUMBER";
}

/** What offices number by: a place, then words of the trade. Anything else in Chinese may be a name; a single character is none. */
const NUMBERING = /^(.{1,8}[省市县区旗乡镇村])?.?[字第号信访来电网督转交复函件批办届选换举报控告检申诉求决建议意见老旧新年月日期序编案卷受理登记接待热线上级中央国省市县区纪委组民政公安局室厅部群众事项政府法督导巡察]*$/u; // prettier-ignore
/** A document's own number has its year in brackets: 桃岗信访〔2026〕3号. */
const DOCUMENT = /^\p{Script=Han}{2,12}[〔[(【]20\d\d[〕\])】]第?\d{1,8}号?$/u;

function hasForm(text: string): boolean {
  if (!/^[\p{L}\d〔〕()[\]【】《》{}\-–—_/\\.#:、~]{1,40}$/u.test(text) || !/\d/.test(text)) return false;
  if (/[A-Za-z]{7}|[A-Za-z]{2}[a-z]{2}/.test(text)) return false;
  if (DOCUMENT.test(text) && /[信访督转交复函办字]/.test(text)) return true;
  return (text.match(/\p{Script=Han}+/gu) ?? []).every((run) => run.length <= 12 && NUMBERING.test(run));
}

const IDENTITY =
  /(?<!\d)[1-9]\d{5}(?:19\d{2}|200\d|201[0-2])(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/;
/** Fifteen digits, as identity cards had before 1999: six of a place, a day of birth of 1930 to 1999, three. */
const OLD_IDENTITY =
  /(?<!\d)(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\d{4}[3-9]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/;
const MOBILE = /(?<!\d)1[3-9]\d-?\d{4}-?\d{4}(?!\d)/;
const LANDLINE = /(?<!\d)0[1-9]\d{1,2}-\d{7,8}(?!\d)/;
/** How many digits a bank card has. */
const CARD = [16, 19];

/** Digits that begin as the office's own region does are its number, unless they hold a grown person's day of birth. */
function isPersonal(text: string, region: string): boolean {
  const digits = text.replace(/[-–—_/.]/g, "");
  if ([IDENTITY, OLD_IDENTITY].some((form) => form.test(text) || form.test(digits))) return true;
  if (/手机|身份证|姓名|微信|QQ|先生|女士|@/i.test(text)) return true;
  if (LANDLINE.test(text)) return true;
  const isOwn = region.length >= 4 && digits.startsWith(region);
  if (isOwn) return false;
  const card = text.match(/\d+/g)?.find((run) => CARD.includes(run.length));
  return (
    MOBILE.test(text) ||
    (card !== undefined && /^(62|4|5[1-5])/.test(card) && (card.startsWith("62") || luhn(card)))
  );
}

/** The check digit of bank cards (ISO/IEC 7812-1). */
function luhn(digits: string): boolean {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return sum % 10 === 0;
}
