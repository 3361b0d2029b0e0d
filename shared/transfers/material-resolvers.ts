import { ReadPurposeEnum } from "../audit/read-purpose.ts";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { recordCommand } from "../audit/records/audit-entries.ts";
import { lockRecord } from "../commands/records/lock-record.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { refuse } from "../kernel/refusal.ts";
import type { SubgraphContext } from "../runtime/context.ts";
import { type CommandRefusal, payloadOf } from "../graphql/command-refusal.ts";
import { UuidScalar } from "../graphql/scalars.ts";
import { issueTicket } from "./file-tickets.ts";
import type { Department } from "../kernel/department.ts";
import { fieldNames } from "../graphql/field-names.ts";
import type { AuditedPageArgs } from "./inputs.ts";
import { transferSides } from "./transfer-records.ts";
import { refused } from "../graphql/refused.ts";
import { FileTicket } from "./types.ts";

export const TicketPayload = payloadOf(
  "FileTicketPayload",
  () => FileTicket,
  "A ticket, or why there is none.",
);

type Context = SubgraphContext;
const KEY = { description: "Idempotency key: the same asks for the same again. 请求号" };

/** Tickets for the material of transfers: the files themselves go to the department's own endpoint. */
export function materialResolvers(department: Department): new () => object {
  const { upper } = fieldNames(department);

  @Resolver()
  class MaterialResolvers {
    @Mutation(() => TicketPayload, {
      name: `upload${upper}Material`,
      description: "A ticket to bring one material to the department's own endpoint. 上传材料",
    })
    async upload(
      @Arg("key", () => String, KEY) key: string,
      @Ctx() context: Context,
    ): Promise<FileTicket | CommandRefusal> {
      if (!context.commands.viewer.person.isMember) return refused(context, refuse("NOT_FOUND"));
      const { keyRing, clock } = context.runtime;
      const order = { purpose: "UPLOAD", about: context.actor.region, key } as const;
      const { ticket, id } = await issueTicket(keyRing, clock, context.commands.actor, order);
      return Object.assign(new FileTicket(), { path: "/materials", ticket, material: id });
    }

    @Mutation(() => TicketPayload, {
      name: `open${upper}Material`,
      description: "A ticket to fetch the material of a transfer this office signed for; on record. 查阅材料",
    })
    async open(
      @Arg("key", () => String, KEY) key: string,
      @Arg("transfer", () => UuidScalar) transfer: string,
      @Arg("purpose", () => ReadPurposeEnum) purpose: AuditedPageArgs["purpose"],
      @Ctx() context: Context,
    ): Promise<FileTicket | CommandRefusal> {
      const material = await openedMaterial(context, department, transfer, purpose);
      if (!material) return refused(context, refuse("NOT_FOUND"));
      const { keyRing, clock } = context.runtime;
      const order = { purpose: "DOWNLOAD", about: material, key } as const;
      const { ticket } = await issueTicket(keyRing, clock, context.commands.actor, order);
      return Object.assign(new FileTicket(), { path: "/materials", ticket, material });
    }
  }
  return MaterialResolvers;
}

/** The material of a transfer signed for, with the reading on record before the ticket is given. */
async function openedMaterial(
  { db, clock, commands }: Context,
  department: Department,
  id: string,
  purpose: AuditedPageArgs["purpose"],
): Promise<string | null> {
  const { viewer, actor, requestId } = commands;
  return inTransaction(
    db.source,
    async (tx) => {
      const locked = await lockRecord(tx, transferSides(department).given, viewer, id);
      const transfer = locked?.row;
      if (!transfer?.materialId || transfer.state === "DELIVERED") return null;
      await recordCommand(tx, {
        at: clock.now(),
        actor,
        name: "material.open",
        subjectKind: "material",
        subjectIds: [transfer.materialId, transfer.id],
        outcome: "DONE",
        purpose,
        requestId,
      });
      return transfer.materialId;
    },
    "LOCKING",
  );
}
