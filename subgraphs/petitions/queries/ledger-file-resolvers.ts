import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { FileTicket } from "../../../shared/transfers/types.ts";
import { issueTicket, type TicketPurpose } from "../../../shared/transfers/file-tickets.ts";
import type { PetitionsContext } from "./context.ts";

const KEY = { description: "Idempotency key: the same asks for the same again. 请求号" };

/**
 * Tickets for the ledger's files, for the head of the office alone: the file itself goes to the department's own endpoint.
 */
@Resolver()
export class LedgerFileResolver {
  @Mutation(() => FileTicket, {
    description: "A ticket to bring a ledger as Excel or CSV: all rows or none. 导入台账",
  })
  async importPetitionLedger(
    @Arg("key", () => String, KEY) key: string,
    @Ctx() context: PetitionsContext,
  ): Promise<FileTicket> {
    return ticketFor(context, "IMPORT", key);
  }

  @Mutation(() => FileTicket, {
    description: "A ticket to fetch the ledger in the official columns; on record. 导出台账",
  })
  async exportPetitionLedger(
    @Arg("key", () => String, KEY) key: string,
    @Ctx() context: PetitionsContext,
  ): Promise<FileTicket> {
    return ticketFor(context, "EXPORT", key);
  }
}

async function ticketFor(
  { runtime, commands, actor }: PetitionsContext,
  purpose: TicketPurpose,
  key: string,
): Promise<FileTicket> {
  const order = { purpose, about: actor.region, key };
  const { ticket } = await issueTicket(runtime.keyRing, runtime.clock, commands.actor, order);
  return Object.assign(new FileTicket(), { path: "/ledger", ticket, material: null });
}
