/**
 * What a short text must not carry: identity numbers, telephone numbers, bank cards, accounts. Names cannot be told by
 * their form; forms say 勿填个人姓名, and an approver reads what is approved.
 */
const PERSONAL: readonly RegExp[] = [
  /\d{17}[\dXx]/,
  /(?:^|\D)1[3-9]\d{9}(?:\D|$)/,
  /(?:^|\D)\d{3,4}[- ]\d{7,8}(?:\D|$)/,
  /(?:^|\D)\d{16,19}(?:\D|$)/,
  /@[\w.-]{2}/,
  /(?:微信|QQ|wechat|weixin)[\s号群是为:]{0,6}[\w-]{5}/i,
];
/** What an address says after its begin when it is somebody's own page. */
const ACCOUNT = /[?&/](?:uid|user|u|id)[=/]\w/i;
const namesAccount = (text: string): boolean =>
  text.split(/\s/).some((word) => ACCOUNT.test(/https?:\/\/(.*)/i.exec(word)?.[1] ?? ""));

const isDigit = (one = ""): boolean => /^\d$/.test(one);

/** Digits in any writing (full width, circled) are read as digits first. */
export function holdsPersonalData(text: string): boolean {
  const plain = text.normalize("NFKC").replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, "");
  const joined = plain.replace(/[ .\-_·]+/g, (between, at: number) =>
    isDigit(plain[at - 1]) && isDigit(plain[at + between.length]) ? "" : between,
  );
  return [plain, joined].some((one) => namesAccount(one) || PERSONAL.some((pattern) => pattern.test(one)));
}
