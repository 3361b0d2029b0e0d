import type { FastifyInstance } from "fastify";
import { recordCommand } from "../audit/records/audit-entries.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { sha256 } from "../crypto/key-ring.ts";
import { cleanMaterial, MATERIAL_LIMIT } from "./clean-material.ts";
import type { DepartmentRuntime } from "./department-runtime.ts";
import { findMaterial, hashOfMaterial, insertMaterial } from "./records/materials.ts";
import { spendTicket } from "./records/spent-tickets.ts";
import { requireTicket, ticketOf } from "./file-tickets.ts";

/**
 * Where material is brought and fetched: `POST /materials` with an upload ticket and the bytes, `GET /materials` with a
 * download ticket, which is good once. Kept encrypted at rest; no file name is asked for or kept.
 */
export function serveMaterials(app: FastifyInstance, runtime: DepartmentRuntime): void {
  const { keyRing, clock, db } = runtime;
  app.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );
  const upload = { bodyLimit: MATERIAL_LIMIT + 1, onRequest: requireTicket(runtime, "UPLOAD") };
  app.post("/materials", upload, async (request, reply) => {
    const ticket = ticketOf(request);
    const cleaned = Buffer.isBuffer(request.body)
      ? await cleanMaterial(request.body)
      : { kind: "refused" as const, why: "TYPE" as const };
    if (cleaned.kind === "refused")
      return reply.code(cleaned.why === "BUSY" ? 503 : 422).send({ code: `MATERIAL_${cleaned.why}` });
    const hash = sha256(cleaned.bytes);
    const { encrypted, keyId } = keyRing.encryptAtRest(cleaned.bytes);
    const isKept = await inTransaction(
      db.source,
      async (tx) => {
        // The ticket's id is the material's: a ticket is good for one material, and the same bytes again are the same.
        const material = {
          id: ticket.id,
          uploadedBy: ticket.subject,
          mediaType: cleaned.mediaType,
          size: cleaned.bytes.length,
          sha256: hash,
          encrypted,
          keyId,
        };
        if (!(await insertMaterial(tx, material, clock.now())))
          return (await hashOfMaterial(tx, ticket.id)) === hash;
        await recordCommand(tx, {
          at: clock.now(),
          actor: ticket,
          name: "material.upload",
          subjectKind: "material",
          subjectIds: [ticket.id],
          outcome: "DONE",
          requestId: ticket.id,
        });
        return true;
      },
      "LOCKING",
    );
    return isKept
      ? reply.send({
          material: ticket.id,
          sha256: hash,
          size: cleaned.bytes.length,
          mediaType: cleaned.mediaType,
        })
      : reply.code(409).send({ code: "IDEMPOTENCY_CONFLICT" });
  });
  app.get("/materials", { onRequest: requireTicket(runtime, "DOWNLOAD") }, async (request, reply) => {
    const { id, about } = ticketOf(request);
    const isFirst = await inTransaction(db.source, (tx) => spendTicket(tx, id, clock.now()), "LOCKING");
    if (!isFirst) return reply.code(401).send({ code: "TICKET_USED" });
    const row = await findMaterial(db, about);
    if (!row) return reply.code(404).send({ code: "NOT_FOUND" });
    return reply
      .type(row.mediaType)
      .header("content-disposition", "attachment")
      .header("x-content-type-options", "nosniff")
      .header("cache-control", "no-store")
      .send(keyRing.decryptAtRest(row.encrypted, row.keyId));
  });
}
