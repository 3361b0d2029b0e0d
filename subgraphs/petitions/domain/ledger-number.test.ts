import { readSourceNo } from "./ledger-number.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";

const COUNTY = "149921000000" as RegionCode;

test.each([
  "14992100001",
  "2026-1125001",
  "1499212026110001",
  "149921202611250001",
  "2026112500010000000001",
  "20261125000100001",
  "XF1499212026000001",
  "[2026]15号",
  "县信访〔2026〕3号",
  "示范县信访字（2026）第015号",
  "2026/001",
  "No.15",
  "№15",
  "0001234567",
  "２０２６－００１",
  "老-1",
  "来信第3号",
  "桃岗信访〔2026〕3号",
  "桃信字3号",
  "检举2026-1",
  "县委信访局2026-1",
  "群众来信3",
  "149921261125001",
  "WX-2026-3",
])("%s is an office's number", (text) =>
  expect(readSourceNo(text, COUNTY)).toEqual({ no: expect.any(String) }),
);

test("it is kept without spaces, in digits of one width", () =>
  expect(readSourceNo(" 信访〔２０２６〕 15 号 ", COUNTY)).toEqual({ no: "信访〔2026〕15号" }));

test.each([
  ["110105199003074518", "PERSONAL_DATA"],
  ["149921199003074518", "PERSONAL_DATA"],
  ["11010519900307451X", "PERSONAL_DATA"],
  ["13812345678", "PERSONAL_DATA"],
  ["138-1234-5678", "PERSONAL_DATA"],
  ["1\u200b3812345678", "PERSONAL_DATA"],
  ["0351-7654321", "PERSONAL_DATA"],
  ["6222021234567890123", "PERSONAL_DATA"],
  ["微信abc12345", "PERSONAL_DATA"],
  ["110105850307231", "PERSONAL_DATA"],
  ["来信张某某1号", "NOT_A_NUMBER"],
  ["李某办2", "NOT_A_NUMBER"],
  ["Zhang1", "NOT_A_NUMBER"],
  ["张某某", "NOT_A_NUMBER"],
  ["张某某15", "NOT_A_NUMBER"],
  ["petitioner1", "NOT_A_NUMBER"],
  ["=1+1", "NOT_A_NUMBER"],
  ["1".repeat(41), "NOT_A_NUMBER"],
  ["1.49921E+17", "ROUNDED"],
  [149_921_202_611_250_000, "ROUNDED"],
  ["", "MISSING"],
])("%s is %s", (cell, fault) => expect(readSourceNo(cell, COUNTY)).toBe(fault));
