import { randomUUID } from "node:crypto";
import type { AnswerKind, Receipt } from "../../shared/transfers/message.ts";
import { contentHash } from "../../shared/transfers/message.ts";
import { deliver, keysOf, post, sql, type Told, transferOf } from "../harness/signed-transfers.ts";

/** What a department signs for is not true by that: an answer that cannot be moves nothing, and a place that is none is refused. */
const SENDER = "petitions";
const RECEIVER = "civil-affairs";
const COUNTY = "149921000000";
const OURS = "H2-PET149921-2019-%";
const APPROVED = Date.parse("2026-11-02T08:00:00.000Z");
const HOUR = 3_600_000;

let serial = 0;
const transfer = () =>
  transferOf(
    {
      type: "H2",
      from: SENDER,
      to: RECEIVER,
      facts: { petitionNo: "XF1499212026000001", topic: "PROCEDURE", peopleBand: "ONE" },
    },
    `H2-PET149921-2019-${String((serial += 1)).padStart(6, "0")}`,
    COUNTY,
  );
const said = ({ status, body }: Told): string => `${status} ${body.code ?? ""}`.trim();

const clear = async (): Promise<void> => {
  await sql(RECEIVER, "delete from transfer_in where transfer_no like $1", [OURS]);
  for (const side of [SENDER, RECEIVER] as const)
    await sql(side, "delete from transfer_receipt where transfer_no like $1", [OURS]);
  await sql(SENDER, "delete from transfer_out where transfer_no like $1", [OURS]);
};
beforeAll(clear);
afterAll(clear);

/** A transfer as petitions approved it, and how civil affairs answers it: so many hours after the approval. */
async function sent() {
  const { transferNo, villageCode, hash } = transfer();
  await sql(
    SENDER,
    `insert into transfer_out (id, transfer_no, type, to_department, from_region, to_region, village_code, facts,
      payload_hash, state, prepared_by, prepared_at, approved_by, approved_at)
      values ($1, $2, 'H2', $3, $4, $4, $5, '{}', $6, 'APPROVED', 'a', $7, 'b', $7)`,
    [randomUUID(), transferNo, RECEIVER, COUNTY, villageCode, hash, new Date(APPROVED)],
  );
  const tell = async (kind: AnswerKind, hours: number, reason: string | null = null): Promise<Told> => {
    const at = new Date(APPROVED + hours * HOUR).toISOString();
    const receiptNo = kind === "DELIVERED" ? "" : `R${transferNo}`;
    const receipt = { transferNo, hash, kind, at, by: RECEIVER, receiptNo, reason, seal: null };
    const jws = await keysOf(RECEIVER).sign("receipt", receipt satisfies Record<keyof Receipt, unknown>);
    return post(RECEIVER, SENDER, "/transfers/answers", JSON.stringify({ receipt: jws }));
  };
  const row = async (): Promise<string> => {
    const text =
      "select to_jsonb(t) - 'attempts' - 'next_attempt_at' as row from transfer_out t where transfer_no = $1";
    const kept = await sql<{ n: number }>(
      SENDER,
      "select count(*)::int as n from transfer_receipt where transfer_no = $1",
      [transferNo],
    );
    const [found] = await sql<{ row: object }>(SENDER, text, [transferNo]);
    return JSON.stringify([found!.row, kept[0]!.n]);
  };
  return { tell, row };
}

type Answer = readonly [AnswerKind, number, string?];
const DELIVERED: Answer = ["DELIVERED", 1];
const RECEIVED: Answer = ["RECEIVED", 2];
const ACCEPTED: Answer = ["ACCEPTED", 3];
const RETURNED: Answer = ["RETURNED", 3, "NOT_OURS"];
const CONCLUDED: Answer = ["CONCLUDED", 4];

test.each<[string, readonly Answer[], Answer]>([
  ["accepted after it came back", [DELIVERED, RECEIVED, RETURNED], ["ACCEPTED", 4]],
  ["concluded after it came back", [DELIVERED, RECEIVED, RETURNED], CONCLUDED],
  ["back after it was accepted", [DELIVERED, RECEIVED, ACCEPTED], ["RETURNED", 4, "NOT_OURS"]],
  ["back after it was concluded", [DELIVERED, RECEIVED, ACCEPTED, CONCLUDED], ["RETURNED", 5, "DUPLICATE"]],
  ["delivered before it was approved", [], ["DELIVERED", -1]],
  ["signed for before it was delivered", [DELIVERED], ["RECEIVED", 0]],
  ["decided before it was signed for", [DELIVERED, RECEIVED], ["ACCEPTED", 1]],
  ["back before it was signed for", [DELIVERED, RECEIVED], ["RETURNED", 1, "NOT_OURS"]],
  ["delivered after it was signed for", [RECEIVED], ["DELIVERED", 3]],
  ["signed for in ten years", [DELIVERED], ["RECEIVED", 87_600]],
])("an answer that cannot be is refused and moves nothing: %s", async (_what, before, answer) => {
  const { tell, row } = await sent();
  for (const one of before) expect(said(await tell(...one))).toBe("200");
  const kept = await row();
  expect(said(await tell(...answer))).toBe("409 TRANSFER_ANSWER_IMPOSSIBLE");
  expect(await row()).toBe(kept);
});

test("answers in another order than they were given are taken, and the furthest one stands", async () => {
  const { tell, row } = await sent();
  for (const one of [RECEIVED, ACCEPTED, DELIVERED, CONCLUDED, RECEIVED])
    expect(said(await tell(...one))).toBe("200");
  expect(await row()).toContain('"CONCLUDED"');
});

test("a reason that is none of the list's is refused, and the next answer is taken", async () => {
  const { tell, row } = await sent();
  for (const one of [DELIVERED, RECEIVED]) expect(said(await tell(...one))).toBe("200");
  const kept = await row();
  expect(said(await tell("RETURNED", 3, "BECAUSE"))).toBe("422 TRANSFER_MALFORMED");
  expect(await row()).toBe(kept);
  expect(said(await tell(...RETURNED))).toBe("200");
});

test.each([
  ["a village there is not", COUNTY, "149921001999", "422 TRANSFER_PLACE_UNKNOWN"],
  ["a county there is not", "149955000000", "149955001201", "422 TRANSFER_PLACE_UNKNOWN"],
  ["a village of another county", COUNTY, "149922001201", "422 TRANSFER_OUT_OF_CONTRACT"],
])("a transfer about %s is refused, and nothing of it is kept", async (_what, region, village, refusal) => {
  const right = transfer();
  const content = { ...right, fromRegion: region, toRegion: region, villageCode: village } as typeof right;
  const number = right.transferNo.replace("149921", region.slice(0, 6));
  const wrong = { ...content, transferNo: number, hash: contentHash(content) };
  expect(said(await deliver(SENDER, RECEIVER, wrong))).toBe(refusal);
  expect(await sql(RECEIVER, "select 1 from transfer_in where transfer_no = $1", [number])).toEqual([]);
});
