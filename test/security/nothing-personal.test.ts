import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLInputType, type GraphQLSchema, getNamedType, isInputObjectType, isListType, isNonNullType, isObjectType } from "graphql"; // prettier-ignore
import { randomUUID } from "node:crypto";
import { personalField } from "../../shared/commands/screen-input.ts";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import { DOCUMENT_NO, isKey } from "../../shared/kernel/own-forms.ts";
import { wrongFact } from "../../shared/transfers/check-facts.ts";
import { TRANSFERS, type TransferCode } from "../../shared/transfers/contracts.ts";
import { wrongNotice } from "../../subgraphs/discipline/domain/notice.ts";

/**
 * No text that a command takes can carry a telephone, identity or bank number; those with a form of their own take no name
 * either. Generated over every mutation of every department's schema, so that a field nobody thought of is looked at too.
 */
const NUMBERS = [
  "13800138000",
  "138 0013 8000",
  "１３８００１３８０００",
  "149921199001011234",
  "14992119900101123X",
  "6222021234567890123",
  "0351-1234567",
];
const AROUND = [(one: string) => one, (one: string) => `T${one}`, (one: string) => `某 ${one} 某`];
const PERSONAL = NUMBERS.flatMap((one) => AROUND.map((put) => put(one)));
const NAMES = ["某甲", "Zhang San", "ZHANGSAN", "zhang-san", "某某某"];

const SCHEMAS = new Map<string, GraphQLSchema>(
  DEPARTMENTS.map((department) => [
    department,
    buildSchema(
      readFileSync(new URL(`../../subgraphs/${department}/schema.graphql`, import.meta.url), "utf8"),
      {
        assumeValidSDL: true,
      },
    ),
  ]),
);

/** Every text inside a type, with an input that holds `text` there and nowhere else, and the field that is then named. */
function texts(
  type: GraphQLInputType,
  field = "input",
): { path: string; field: string; of: (text: string) => unknown }[] {
  if (isNonNullType(type)) return texts(type.ofType, field);
  if (isListType(type))
    return texts(type.ofType, field).map((one) => ({ ...one, of: (text) => ["", one.of(text)] }));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).flatMap((inner) =>
      texts(inner.type, inner.name).map(({ path, field: named, of }) => ({
        path: `${field}.${path}`,
        field: named,
        of: (text: string) => ({ [inner.name]: of(text) }),
      })),
    );
  return getNamedType(type).name === "String" ? [{ path: field, field, of: (text) => text }] : [];
}

const FIELDS = [...SCHEMAS].flatMap(([department, schema]) => {
  const mutations = schema.getMutationType();
  if (!isObjectType(mutations)) return [];
  return Object.values(mutations.getFields()).flatMap(({ name, args }) =>
    args.flatMap((arg) => texts(arg.type, arg.name).map((text) => ({ department, name, arg, ...text }))),
  );
});

test("every text of every mutation is a key or is looked at for numbers of persons", () => {
  expect(FIELDS.length).toBeGreaterThan(150);
  for (const { name, arg, path, field, of } of FIELDS)
    for (const text of PERSONAL) {
      const found = field === "key" ? !isKey(text) : personalField(arg.type, of(text)) === field;
      expect([name, path, text, found]).toEqual([name, path, text, true]);
    }
});

test("what the hub and its offices really state goes through", () => {
  const usual = [
    "XF1499212026000001",
    "H1-PET149921-2026-9F3A01C27B44",
    "RH1-PET149921-2026-000001",
    "CIV@149921000000",
    "RW149921-2026-0012",
    "2026-11-01T08:00:00.000Z",
    "关于一起违反换届纪律问题的通报",
    "a".repeat(64),
    "1".repeat(64),
  ];
  for (const { arg, of, field } of FIELDS)
    if (field !== "key")
      for (const text of usual) expect([text, personalField(arg.type, of(text))]).toEqual([text, null]);
  for (const key of ["my-first-command", "sign-H1-PET149921-2026-9F3A01C27B44", randomUUID()])
    expect(isKey(key)).toBe(true);
});

const NUMBERED = Object.entries(TRANSFERS).flatMap(([code, { facts }]) =>
  Object.keys(facts).map((fact) => ({ code: code as TransferCode, fact })),
);

/** Facts that are right, of every kind. */
const RIGHT = { YES_NO: "YES", DATE: "2026-11-01", DATE_TIME: "2026-11-01T08:00:00.000Z", REGISTER_NO: "JJ-2026-12", URL: "https://a.gov.cn/t/1.html", COUNT: "3", ID: randomUUID() } as const; // prettier-ignore

test.each(NUMBERED)("$code takes neither a name nor a number of a person's as $fact", ({ code, fact }) => {
  const right = Object.fromEntries(
    Object.entries(TRANSFERS[code].facts).map(([name, { kind }]) => [
      name,
      typeof kind === "string" ? RIGHT[kind] : kind[0]!,
    ]),
  );
  expect(wrongFact(code, right)).toBeNull();
  for (const text of [...PERSONAL, ...NAMES])
    expect([text, wrongFact(code, { ...right, [fact]: text })]).toEqual([text, fact]);
});

test("neither does the number of a document or a meeting", () => {
  for (const text of [...PERSONAL, ...NAMES]) expect([text, DOCUMENT_NO.test(text)]).toEqual([text, false]);
  const notice = { noticeNo: "示纪通〔2026〕3号", issuer: "某县纪委监委", title: "通报", url: "https://a.gov.cn/t/1.html", conductCode: "BRIBERY" } as const; // prettier-ignore
  expect(wrongNotice(notice, false)).toBeNull();
  for (const field of ["noticeNo", "issuer", "title", "url"] as const)
    for (const number of PERSONAL)
      expect(wrongNotice({ ...notice, [field]: number }, false)).toMatchObject({ field });
});
