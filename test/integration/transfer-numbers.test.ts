import { randomUUID } from "node:crypto";
import { contentHash, type TransferMessage } from "../../shared/transfers/message.ts";
import type { Department } from "../../shared/kernel/department.ts";
import { verifySigned } from "../../shared/crypto/key-ring.ts";
import { Directory } from "../../shared/crypto/directory.ts";
import { hub } from "../harness/shared-hub.ts";
import { deliver, sql, type Told, transferOf } from "../harness/signed-transfers.ts";

/** A number belongs to its sender: nobody uses up the numbers of another, and the inbox keeps each sender's apart. */
const RECEIVER = "coordination";
const report = (from: Department, transferNo: string, kind = "PETITION"): TransferMessage =>
  transferOf(
    { type: "H11", from, to: RECEIVER, facts: { kind, occurredAt: "2020-11-01T08:00:00.000Z" } },
    transferNo,
  );
const said = ({ status, body }: Told): unknown => [status, body.code ?? "TAKEN"];

const clear = async (): Promise<void> => {
  await sql(RECEIVER, "delete from upward_report where occurred_at < '2021-01-01'");
  await sql(RECEIVER, "delete from transfer_in where transfer_no like 'H11-___149921-2020-%'");
  await sql(RECEIVER, "delete from transfer_receipt where transfer_no like 'H11-___149931-%'");
};
beforeAll(clear);
afterAll(clear);

const inbox = (transferNo: string) =>
  sql<{ from: string; hash: string }>(
    RECEIVER,
    `select from_department as "from", payload_hash as hash from transfer_in where transfer_no = $1 order by 1`,
    [transferNo],
  );

test("a department that signs another's next number is refused, and the owner's transfer is delivered", async () => {
  const number = "H11-PET149921-2020-000001";
  const squatted = report("civil-affairs", number);
  expect(said(await deliver("civil-affairs", RECEIVER, squatted))).toEqual([422, "TRANSFER_NUMBER_NOT_OWN"]);
  // Nor in the owner's name: that is not what it signed.
  expect(said(await deliver("civil-affairs", RECEIVER, report("petitions", number)))).toEqual([
    401,
    "UNAUTHENTICATED",
  ]);
  expect(await inbox(number)).toEqual([]);
  const owned = report("petitions", number);
  expect(said(await deliver("petitions", RECEIVER, owned))).toEqual([200, "TAKEN"]);
  expect(await inbox(number)).toEqual([{ from: "petitions", hash: owned.hash }]);
});

test.each([
  ["of another body", "H11-CIV149921-2020-000002"],
  ["of a body there is not", "H11-XXX149921-2020-000002"],
  ["of another county", "H11-PET149922-2020-000002"],
  ["of another type", "H2-PET149921-2020-000002"],
])("a number %s is not the sender's", async (_what, number) => {
  expect(said(await deliver("petitions", RECEIVER, report("petitions", number)))).toEqual([
    422,
    "TRANSFER_NUMBER_NOT_OWN",
  ]);
  expect(await inbox(number)).toEqual([]);
});

test("one number of two senders is two transfers, each with its own receipt, repeat and conflict", async () => {
  const number = "H11-PET149921-2020-000003";
  // As a hub kept it that had let the number be taken by another.
  await sql(
    RECEIVER,
    `insert into transfer_in (id, transfer_no, type, from_department, from_region, to_region, village_code, facts,
      payload_hash, is_urgent, state, delivered_at, sign_due_on, accept_due_on, receipt_no)
      values ($1, $2::text, 'H11', 'civil-affairs', '149921000000', '149921000000', '149921001202', '{}', 'x', false, 'ACCEPTED',
        now(), '2026-12-01', '2026-12-01', 'R' || $2::text)`,
    [randomUUID(), number],
  );
  const owned = report("petitions", number);
  const first = await deliver("petitions", RECEIVER, owned);
  expect(said(first)).toEqual([200, "TAKEN"]);
  const directory = new Directory(`${hub.folder}/keys/departments.json`);
  expect(await verifySigned(directory, "receipt", first.body.receipt ?? "", RECEIVER)).toMatchObject({
    transferNo: number,
    hash: owned.hash,
    kind: "DELIVERED",
  });
  expect((await deliver("petitions", RECEIVER, owned)).body.receipt).toBe(first.body.receipt);
  const other = { ...owned, isUrgent: true };
  const changed = { ...other, hash: contentHash(other) };
  expect(said(await deliver("petitions", RECEIVER, changed))).toEqual([409, "TRANSFER_CONFLICT"]);
  expect(await inbox(number)).toEqual([
    { from: "civil-affairs", hash: "x" },
    { from: "petitions", hash: owned.hash },
  ]);
});

test("one transfer delivered ten times at once is there once, and every sender is given the one receipt", async () => {
  const owned = report("petitions", "H11-PET149921-2020-000004");
  const told = await Promise.all(Array.from({ length: 10 }, () => deliver("petitions", RECEIVER, owned)));
  expect(new Set(told.map(({ status, body }) => `${status} ${body.receipt}`)).size).toBe(1);
  expect(told[0]!.status).toBe(200);
  expect(await inbox(owned.transferNo)).toHaveLength(1);
});
