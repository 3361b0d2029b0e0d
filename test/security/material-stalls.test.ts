import { systemClock } from "../../shared/kernel/clock.ts";
import { issueTicket } from "../../shared/transfers/file-tickets.ts";
import { hub } from "../harness/shared-hub.ts";
import { keysOf } from "../harness/signed-transfers.ts";

/** Material that is slow to look at, and what it does to whoever else asks the department. */
const at = (path: string): URL => new URL(path, hub.subgraphUrls.petitions);
const pdf = (content: string): Buffer => Buffer.from(`%PDF-1.7\n${content}\n%%EOF`, "latin1");
const MANY = 12;

async function bring(body: Buffer, key: string): Promise<{ status: number; code: string }> {
  const who = { subject: "staff-of-a-test", body: "PET" };
  const order = { purpose: "UPLOAD", about: "149921000000", key } as const;
  const { ticket } = await issueTicket(keysOf("petitions"), systemClock, who, order);
  const response = await fetch(at("/materials"), {
    method: "POST",
    headers: { authorization: `Bearer ${ticket}`, "content-type": "application/octet-stream" },
    body: new Uint8Array(body),
  });
  const { code } = (await response.json()) as { code: string };
  return { status: response.status, code };
}

test("material that is slow to look at holds up nobody, and too much of it at once is told to come again", async () => {
  const slow = pdf(`${"/A".repeat(4_000_000)}/JS `);
  let looked = 0;
  const brought = Array.from({ length: MANY }, async (_, i) => {
    const answer = await bring(slow, `material-stalls-${i}`);
    if (answer.status === 422) looked += 1;
    return answer;
  });
  await Promise.race(brought);
  expect((await fetch(at("/healthz"))).status).toBe(200);
  const lookedMeanwhile = looked;
  const answers = await Promise.all(brought);
  const busy = answers.filter(({ status }) => status === 503);
  expect(busy.length).toBeGreaterThan(0);
  expect(new Set(busy.map(({ code }) => code))).toEqual(new Set(["MATERIAL_BUSY"]));
  const others = answers.filter(({ status }) => status !== 503);
  expect(others.length).toBeGreaterThan(0);
  for (const answer of others) expect(answer).toEqual({ status: 422, code: "MATERIAL_ACTIVE_CONTENT" });
  expect(lookedMeanwhile).toBeLessThan(others.length);
});

test("material that cannot be looked into is refused as that", async () => {
  const damaged = pdf("1 0 obj<</Type/ObjStm/First 4/Filter/FlateDecode>>stream\nxyz\nendstream endobj");
  expect(await bring(damaged, "material-damaged")).toEqual({ status: 422, code: "MATERIAL_UNREADABLE" });
});
