import type { Department } from "../kernel/department.ts";
import { compareSides, type TransferBooks } from "./compare-sides.ts";

type Row<Name extends keyof TransferBooks> = TransferBooks[Name][number];
const NO = "H2-PET149921-2026-9F3A01C27B44";
const sent: Row<"sent"> = { no: NO, to: "civil-affairs", hash: "a", state: "ACCEPTED" };
const given: Row<"given"> = { no: NO, from: "petitions", hash: "a", state: "ACCEPTED" };
const KINDS = ["DELIVERED", "RECEIVED", "ACCEPTED"] as const;
const receipts = (side: "IN" | "OUT", other: Department): Row<"receipts">[] =>
  KINDS.map((kind) => ({ side, other, no: NO, kind, hash: kind }));
const told = KINDS.slice(1).map((kind): Row<"told"> => ({ to: "petitions", no: NO, kind }));
const SENDER: TransferBooks = {
  sent: [sent],
  given: [],
  receipts: receipts("OUT", "civil-affairs"),
  told: [],
};
const RECEIVER: TransferBooks = { sent: [], given: [given], receipts: receipts("IN", "petitions"), told };

const found = (sender: Partial<TransferBooks>, receiver: Partial<TransferBooks>): string[] =>
  compareSides(
    new Map([
      ["petitions", { ...SENDER, ...sender }],
      ["civil-affairs", { ...RECEIVER, ...receiver }],
    ]),
  ).map(({ kind, from, to, no }) => `${kind} ${from} ${to} ${no === NO}`);
const is = (kind: string): string => `${kind} petitions civil-affairs true`;

test("both sides fit, and so does what the receiver knows and its sender was not told yet", () => {
  expect(found({}, {})).toEqual([]);
  const early = { sent: [{ ...sent, state: "APPROVED" as const }], receipts: [] };
  expect(found(early, { told: [] })).toEqual([]);
  expect(found(early, { given: [], receipts: [], told: [] })).toEqual([]);
});

test.each<[string, Partial<TransferBooks>, Partial<TransferBooks>, string[]]>([
  ["a sender set back before the transfer", { sent: [], receipts: [] }, {}, ["NOT_SENT"]],
  [
    "a sender set back before the answers",
    { sent: [{ ...sent, state: "DELIVERED" }], receipts: SENDER.receipts.slice(0, 1) },
    {},
    ["RECEIPT_NOT_TAKEN"],
  ],
  ["a receiver set back before the delivery", {}, { given: [], receipts: [], told: [] }, ["NOT_GIVEN"]],
  [
    "a receiver set back before its answers",
    {},
    { given: [{ ...given, state: "DELIVERED" }], receipts: RECEIVER.receipts.slice(0, 1), told: [] },
    ["RECEIPT_NOT_GIVEN"],
  ],
  ["another content", { sent: [{ ...sent, hash: "b" }] }, {}, ["CONTENT_DIFFERS"]],
  [
    "another receipt than was given",
    { receipts: SENDER.receipts.map((one) => ({ ...one, hash: "x" })) },
    {},
    ["RECEIPT_NOT_GIVEN"],
  ],
  [
    "a state written by hand at the sender",
    { sent: [{ ...sent, state: "CLOSED" }] },
    {},
    ["STATE_WITHOUT_RECEIPT"],
  ],
  [
    "a state written by hand at the receiver",
    {},
    { given: [{ ...given, state: "RETURNED" }] },
    ["STATE_WITHOUT_RECEIPT"],
  ],
])("what does not fit is named: %s", (_what, sender, receiver, kinds) => {
  expect(new Set(found(sender, receiver))).toEqual(new Set(kinds.map(is)));
});

test("a department that cannot be asked accuses nobody", () => {
  expect(compareSides(new Map([["petitions", SENDER]]))).toEqual([]);
});
