import type { FastifyInstance, FastifyReply } from "fastify";
import type { DepartmentRuntime } from "./department-runtime.ts";
import { parseEnvelope, parseReceiptEnvelope } from "./parse-message.ts";
import { issuerOf, receiveTransfer } from "./receive.ts";
import { TRANSFER_REFUSALS, type TransferRefusal } from "./refusals.ts";
import { takeReceipt } from "./take-receipt.ts";

/** 20 MB of material, twice in base64url (JWE in JSON), and the transfer. */
const BODY_LIMIT = 32 * 1024 * 1024;

/**
 * What departments call at each other: `/transfers` with an encrypted transfer, `/transfers/answers` with a signed receipt.
 * There is no sign-in here: only what a department of the directory signed is read.
 */
export function serveTransfers(app: FastifyInstance, runtime: DepartmentRuntime): void {
  app.post("/transfers", { bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const envelope = parseEnvelope(request.body);
    if (!envelope) return refuse(reply, "TRANSFER_MALFORMED");
    const delivery = await receiveTransfer(runtime, envelope);
    return delivery.kind === "taken"
      ? reply.send({ receipt: delivery.receipt })
      : refuse(reply, delivery.code);
  });
  app.post("/transfers/answers", async (request, reply) => {
    const receipt = parseReceiptEnvelope(request.body);
    if (receipt === null) return refuse(reply, "TRANSFER_MALFORMED");
    const from = issuerOf(receipt);
    const taken = from ? await takeReceipt(runtime, from, receipt) : "UNAUTHENTICATED";
    return taken === "taken" ? reply.send({}) : refuse(reply, taken);
  });
}

const refuse = (reply: FastifyReply, code: TransferRefusal): FastifyReply =>
  reply.code(TRANSFER_REFUSALS[code]).send({ code });
