import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { keepSeal } from "../audit/witness.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { NotWellFormed, readJsonBody } from "../http/read-json-body.ts";
import { sha256 } from "../crypto/key-ring.ts";
import { MATERIAL_LIMIT } from "./clean-material.ts";
import type { DepartmentRuntime } from "./department-runtime.ts";
import { LONGEST_MESSAGE, parseEnvelope, parseReceiptEnvelope, parseSealEnvelope } from "./parse-message.ts";
import { receiveTransfer } from "./receive.ts";
import { TRANSFER_REFUSALS, type TransferRefusal } from "./refusals.ts";
import { readSender, type Sender } from "../access/sender-word.ts";
import { takeReceipt } from "./take-receipt.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The department that signed for the body, on the routes of transfers. */
    sender?: Sender;
  }
}

/** The names of two members and what stands around them. */
const WRAPPING = 1024;
/** A material once in base64url (JWE), and the transfer. */
const DELIVERY_LIMIT = Math.ceil((MATERIAL_LIMIT * 4) / 3) + LONGEST_MESSAGE + WRAPPING;
const ANSWER_LIMIT = LONGEST_MESSAGE + WRAPPING;
/** An envelope is one object of a few texts, without such marks in them. */
const MOST_MARKS = 32;

/**
 * What departments call at each other: `/transfers` with an encrypted transfer, `/transfers/answers` with a signed receipt,
 * `/transfers/seals` with the sender's newest audit seal, to keep.
 * There is no sign-in here: who sends is known by the sender's word over the body, and without one no body is read. A body
 * that is not the signed one, or has more parts than an envelope, is refused before it is parsed.
 */
export function serveTransfers(app: FastifyInstance, runtime: DepartmentRuntime): void {
  const { keyRing, clock, skewSeconds } = runtime;
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | void> => {
    const sender = await readSender(keyRing, clock, request.headers.authorization, skewSeconds);
    if (typeof sender === "string") return refuse(reply, sender);
    request.sender = sender;
  };
  app.post("/transfers", { bodyLimit: DELIVERY_LIMIT, onRequest }, async (request, reply) => {
    const { sender, problem, value } = signedBody(request);
    if (problem) return refuse(reply, problem);
    const envelope = parseEnvelope(value);
    if (!envelope) return refuse(reply, "TRANSFER_MALFORMED");
    const delivery = await receiveTransfer(runtime, sender.from, envelope);
    return delivery.kind === "taken"
      ? reply.send({ receipt: delivery.receipt })
      : refuse(reply, delivery.code);
  });
  app.post("/transfers/answers", { bodyLimit: ANSWER_LIMIT, onRequest }, async (request, reply) => {
    const { sender, problem, value } = signedBody(request);
    if (problem) return refuse(reply, problem);
    const receipt = parseReceiptEnvelope(value);
    if (receipt === null) return refuse(reply, "TRANSFER_MALFORMED");
    const taken = await takeReceipt(runtime, sender.from, receipt);
    return taken === "taken" ? reply.send({}) : refuse(reply, taken);
  });
  app.post("/transfers/seals", { bodyLimit: ANSWER_LIMIT, onRequest }, async (request, reply) => {
    const { sender, problem, value } = signedBody(request);
    if (problem) return refuse(reply, problem);
    const seal = parseSealEnvelope(value);
    const isKept =
      seal !== null &&
      (await inTransaction(
        runtime.db.source,
        (tx) => keepSeal(tx, keyRing, sender.from, seal, clock.now()),
        "LOCKING",
      ));
    return isKept ? reply.send({}) : refuse(reply, "TRANSFER_MALFORMED");
  });
}

type SignedBody =
  | { readonly sender: Sender; readonly value: unknown; readonly problem?: undefined }
  | { readonly sender?: undefined; readonly value?: undefined; readonly problem: TransferRefusal };

/** What the sender signed for, parsed; what is no JSON of an envelope's size is malformed. */
function signedBody(request: FastifyRequest): SignedBody {
  const { sender, body } = request;
  if (!sender || !Buffer.isBuffer(body) || sha256(body) !== sender.sha256)
    return { problem: "UNAUTHENTICATED" };
  try {
    return { sender, value: readJsonBody(request, body, MOST_MARKS) };
  } catch (thrown) {
    if (thrown instanceof NotWellFormed && thrown.statusCode === 400)
      return { problem: "TRANSFER_MALFORMED" };
    throw thrown;
  }
}

const refuse = (reply: FastifyReply, code: TransferRefusal): FastifyReply =>
  reply.code(TRANSFER_REFUSALS[code]).send({ code });
