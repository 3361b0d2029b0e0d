import { holdsPersonalData } from "./personal-data.ts";

test.each([
  "110105199003074518",
  "身份证11010519900307451X号",
  "１１０１０５１９９００３０７４５１８",
  "1101 0519 9003 0745 18",
  "13812345678",
  "电话 138-1234-5678",
  "1\u200b3812345678",
  "0351-7654321",
  "6222021234567890123",
  "联系 @zhangsan_88",
  "微信号 abc12345",
  "微信号: zhangsan123",
  "加微信号是zhang_san1",
  "QQ:12345",
  "QQ:123456789",
  "https://example.org/u/uid=12345",
])("rejects %s", (text) => expect(holdsPersonalData(text)).toBe(true));

test.each(["三季度财务未公开", "2026-11-22", "2026年第12号", "村集体用地 35 亩"])("lets %s pass", (text) =>
  expect(holdsPersonalData(text)).toBe(false),
);

test("looks at hostile text in no time that matters", () => {
  const began = performance.now();
  for (const text of ["1".repeat(200), "@".repeat(200), "微信 ".repeat(60), `https://${"a/".repeat(100)}`])
    holdsPersonalData(text);
  // Not a timing of this machine: a backtracking expression would take seconds.
  expect(performance.now() - began).toBeLessThan(1000);
});
