import { REGISTER_NOS } from "./own-forms.ts";

/**
 * What a short text must not carry: identity numbers of both lengths, passports, telephone numbers, bank cards, number plates,
 * addresses and accounts of the net. Names cannot be told by their form; forms say 勿填个人姓名, and an approver reads what is approved.
 */
const PERSONAL: readonly RegExp[] = [
  /\d{17}[\dXx]/,
  /(?:^|\D)1[3-9]\d{9}(?:\D|$)/,
  /(?:^|\D)\d{3,4}[- ]\d{7,8}(?:\D|$)/,
  /(?:^|\D)\d{16,19}(?:\D|$)/,
  // Identity numbers until 1999: fifteen digits with a birthday in them (GB 11643-1989).
  /(?:^|\D)\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?:\D|$)/,
  // Passports and permits to travel.
  /(?:^|[^A-Za-z0-9])[DEGHMPS][A-Z]?\d{8}(?:\D|$)/i,
  // Number plates (GA 36): a province, a letter, five or six letters and digits.
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·-]?[A-HJ-NP-Z0-9]{5}/i,
  /(?:卡号|尾号|帐号|账号)[\s是为:]{0,4}\d{4}/,
  /@[\w.-]{2}/,
  /(?:微信|QQ|wechat|weixin|抖音|快手|微博|支付宝|小红书)[\s号群是为:]{0,6}[\w-]{5}/i,
];
const NUMERALS = "零一二三四五六七八九";
const DIGIT_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(`${NUMERALS}〇壹贰叁肆伍陆柒捌玖幺`).map((one, at) => [
    one,
    String(at < 10 ? at : one === "〇" ? 0 : one === "幺" ? 1 : at - 10),
  ]),
);
/** Numerals in characters, where seven or more stand in a row: no amount and no date is written so. */
const inDigits = (text: string): string =>
  text.replace(/[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖幺]{7,}/g, (row) =>
    Array.from(row, (one) => DIGIT_OF[one] ?? one).join(""),
  );
/** What an address says after its begin when it is somebody's own page. */
const ACCOUNT = /[?&/](?:uid|user|u|id)[=/]\w/i;
const namesAccount = (text: string): boolean =>
  text.split(/\s/).some((word) => ACCOUNT.test(/https?:\/\/(.*)/i.exec(word)?.[1] ?? ""));

const isDigit = (one = ""): boolean => /^\d$/.test(one);

/** Digits in any writing (full width, circled, in characters) are read as digits first. */
export function holdsPersonalData(text: string): boolean {
  const plain = inDigits(
    text
      .normalize("NFKC")
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, "")
      // The offices' own numbers name a paper and nobody.
      .replace(REGISTER_NOS, " "),
  );
  const joined = plain.replace(/[ .\-_·]+/g, (between, at: number) =>
    isDigit(plain[at - 1]) && isDigit(plain[at + between.length]) ? "" : between,
  );
  return [plain, joined].some((one) => namesAccount(one) || PERSONAL.some((pattern) => pattern.test(one)));
}
