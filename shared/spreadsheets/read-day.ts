import { addDays, type LocalDate, parseLocalDate } from "../kernel/local-date.ts";
import type { Cell } from "./cell.ts";

const CHINESE = "〇一二三四五六七八九";

/**
 * A day as offices write it: 2026-01-02, 2026/1/2, 2026.1.2, 2026年1月2日, 2026年元月2号, 二〇二六年一月二日, 20260102, in any width
 * and spacing, with a point or a time of day after it; or Excel's serial of days in the 1900 or 1904 system. Null for anything
 * else, and for days that do not exist. A day without its year is not guessed.
 */
export function readDay(cell: Cell, is1904: boolean): LocalDate | null {
  if (typeof cell === "number" && !/^\d{8}$/.test(String(cell))) return fromSerial(cell, is1904);
  const text = inDigits(String(cell).normalize("NFKC")).trim();
  if (/^\d{5}(\.\d+)?$/.test(text)) return fromSerial(Number(text), is1904);
  const parts =
    /^(\d{4}) ?[-/.年—–、\\] ?(\d{1,2}) ?[-/.月—–、\\] ?(\d{1,2})(?!\d) ?[日号]?(.*)$/s.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?!\d)(.*)$/s.exec(text);
  if (!parts || !isTimeOfDay(parts[4] ?? "")) return null;
  const [, year = "", month = "", day = ""] = parts;
  return parseLocalDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** Nothing, a point, or a time of day: 8:30, T08:30:00.000Z, 上午9时20分. One space at most stands anywhere (`inDigits`). */
const isTimeOfDay = (rest: string): boolean =>
  /^(?:T? ?(?:上午|下午|早上|中午|晚上)? ?\d{1,2}(?:[:时点]\d{0,2}(?:[:分]\d{0,2})?(?:\.\d+)?秒?)?(?:Z|[+-]\d\d:?\d\d)?|上午|下午)?$/.test(
    rest.replace(/^[.。、]? ?(?:\(?(?:星期|周)[一二三四五六日天]\)?)? ?/, ""),
  );

/** 元月, and the numerals 二〇二六年十一月二十五日, in digits; spaces of any kind as one. */
function inDigits(text: string): string {
  const plain = text.replace(/[\s\u200b-\u200f\ufeff]+/g, " ").replace(/元(?= ?月)/, "1");
  const digit = (one: string): string => String(CHINESE.indexOf(/[零○]/.test(one) ? "〇" : one));
  return plain
    .replace(/^[〇零○一二三四五六七八九]{4}/, (year) => Array.from(year, digit).join(""))
    .replace(/([一二三])?十([一二三四五六七八九])?(?= ?[月日号])/g, (_, tens?: string, ones?: string) =>
      String((tens ? Number(digit(tens)) : 1) * 10 + (ones ? Number(digit(ones)) : 0)),
    )
    .replace(/[一二三四五六七八九](?= ?[月日号])/g, digit);
}

function fromSerial(serial: number, is1904: boolean): LocalDate | null {
  const days = Math.floor(serial);
  // Before 1 March 1900 the 1900 system counts a day that never was; no ledger is that old.
  if (!Number.isFinite(days) || days < 20_000 || days > 80_000) return null;
  const start = (is1904 ? "1904-01-01" : "1899-12-30") as LocalDate;
  return addDays(start, days);
}
