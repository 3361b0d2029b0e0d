import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { recordDeed } from "../audit/audit-entry.ts";
import { lockRecord } from "../commands/records/lock-record.ts";
import { inTransaction } from "../db/in-transaction.ts";
import { refuse } from "../errors/refusal.ts";
import type { SubgraphContext } from "../federation/context.ts";
import { type DeedRefusal, payloadOf } from "../federation/deed-refusal.ts";
import { UuidScalar } from "../federation/scalars.ts";
import { issueTicket } from "../hand-over/tickets.ts";
import type { Department } from "../kernel/department.ts";
import { fieldNames } from "./desk-policy.ts";
import type { DeskListArgs } from "./inputs.ts";
import { transferSides } from "./transfer-records.ts";
import { refused } from "../federation/refused.ts";
import { FileTicket, ReadPurposeEnum } from "./types.ts";

export const TicketPayload = payloadOf(
  "FileTicketPayload",
  () => FileTicket,
  "A ticket, or why there is none.",
);

type Context = SubgraphContext;
const KEY = { description: "Idempotency key: the same asks for the same again. 请求号" };

/** Tickets for the material of hand-overs: the files themselves go to the department's own door. */
export function materialDesk(department: Department): new () => object {
  const { upper } = fieldNames(department);

  @Resolver()
  class MaterialDesk {
    @Mutation(() => TicketPayload, {
      name: `upload${upper}Material`,
      description: "A ticket to bring one material to the department's own door. 上传材料",
    })
    async upload(
      @Arg("key", () => String, KEY) key: string,
      @Ctx() context: Context,
    ): Promise<FileTicket | DeedRefusal> {
      if (!context.commands.viewer.person.isMember) return refused(context, refuse("NOT_FOUND"));
      const { signet, clock } = context.office;
      const order = { purpose: "UPLOAD", about: context.actor.region, key } as const;
      const { ticket, id } = await issueTicket(signet, clock, context.commands.actor, order);
      return Object.assign(new FileTicket(), { path: "/materials", ticket, material: id });
    }

    @Mutation(() => TicketPayload, {
      name: `open${upper}Material`,
      description:
        "A ticket to fetch the material of a hand-over this office signed for; on record. 查阅材料",
    })
    async open(
      @Arg("key", () => String, KEY) key: string,
      @Arg("handOver", () => UuidScalar) handOver: string,
      @Arg("purpose", () => ReadPurposeEnum) purpose: DeskListArgs["purpose"],
      @Ctx() context: Context,
    ): Promise<FileTicket | DeedRefusal> {
      const material = await openedMaterial(context, department, handOver, purpose);
      if (!material) return refused(context, refuse("NOT_FOUND"));
      const { signet, clock } = context.office;
      const order = { purpose: "DOWNLOAD", about: material, key } as const;
      const { ticket } = await issueTicket(signet, clock, context.commands.actor, order);
      return Object.assign(new FileTicket(), { path: "/materials", ticket, material });
    }
  }
  return MaterialDesk;
}

/** The material of a hand-over signed for, with the reading on record before the ticket is given. */
async function openedMaterial(
  { db, clock, commands }: Context,
  department: Department,
  id: string,
  purpose: DeskListArgs["purpose"],
): Promise<string | null> {
  const { viewer, actor, requestId } = commands;
  return inTransaction(
    db.source,
    async (tx) => {
      const locked = await lockRecord(tx, transferSides(department).given, viewer, id);
      const transfer = locked?.row;
      if (!transfer?.materialId || transfer.state === "DELIVERED") return null;
      await recordDeed(tx, {
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
