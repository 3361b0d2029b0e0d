import type { FastifyInstance } from "fastify";
import { takeReceipt } from "./carry.ts";
import type { Office } from "./office.ts";
import { issuerOf, receiveSlip } from "./receive.ts";

/** 20 MB of material, twice in base64url (JWE in JSON), and the slip. */
const BODY_LIMIT = 32 * 1024 * 1024;

/**
 * What departments call at each other: `/hand-over` with a sealed slip, `/hand-over/answers` with a signed receipt. There is
 * no sign-in here: only what a department of the directory signed is read.
 */
export function serveHandOvers(app: FastifyInstance, office: Office): void {
  app.post("/hand-over", { bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const { slip, material = null } = (request.body ?? {}) as { slip?: unknown; material?: unknown };
    if (typeof slip !== "string" || (material !== null && typeof material !== "string"))
      return reply.code(400).send({});
    const delivery = await receiveSlip(office, { slip, material });
    return delivery.kind === "taken"
      ? reply.send({ receipt: delivery.receipt })
      : reply.code(delivery.status).send({});
  });
  app.post("/hand-over/answers", async (request, reply) => {
    const { receipt } = (request.body ?? {}) as { receipt?: unknown };
    const from = typeof receipt === "string" ? issuerOf(receipt) : null;
    const isTaken = from !== null && (await takeReceipt(office, from, receipt as string));
    return reply.code(isTaken ? 200 : 401).send({});
  });
}
