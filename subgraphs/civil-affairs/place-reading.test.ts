import { readingOf } from "./place-reading.ts";

test.each([
  ["桃岗村", "taogangcun", "tgc"],
  ["重庆市", "chongqingshi", "cqs"],
  ["长治市", "changzhishi", "czs"],
  ["吕梁市", "lvliangshi", "lls"],
  ["A1 社区", "a1shequ", "a1sq"],
  ["", "", ""],
])("%s is read %s and %s", (name, pinyin, initials) => {
  expect(readingOf(name)).toEqual({ pinyin, initials });
});
