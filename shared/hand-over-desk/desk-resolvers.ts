import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { recordDeed } from "../audit/audit-entry.ts";
import type { Standing } from "../auth/standing.ts";
import { inTransaction } from "../db/in-transaction.ts";
import { isRefusal, type Refusal, refuse } from "../errors/refusal.ts";
import type { SubgraphContext } from "../federation/context.ts";
import { type DeedRefusal, payloadOf, toDeedRefusal } from "../federation/deed-refusal.ts";
import { connectionOf, pageOf } from "../federation/page.ts";
import { UuidScalar } from "../federation/scalars.ts";
import { lockGiven } from "../hand-over/inbox.ts";
import { issueTicket } from "../hand-over/tickets.ts";
import type { Department } from "../kernel/department.ts";
import type { RegionCode } from "../kernel/region-code.ts";
import { asParent, type PolicyTable } from "../policy/policy.ts";
import {
  decideGiven,
  decideSent,
  giveToHandler,
  type HandOverAnswer,
  mayOpen,
  prepareHandOver,
} from "./desk-deeds.ts";
import { type HandOverRow, handOverKey, listHandOvers } from "./hand-over-list.ts";
import { DeskListArgs, GiveInput, PrepareInput, StepInput } from "./inputs.ts";
import { deskMember } from "./member.ts";
import {
  departmentOf,
  FileTicket,
  HandOver,
  HandOverConnection,
  HandOverDone,
  ReadPurposeEnum,
} from "./types.ts";

export const HandOverPayload = payloadOf(
  "HandOverPayload",
  () => HandOverDone,
  "What became of a deed on a hand-over.",
);
export const TicketPayload = payloadOf(
  "FileTicketPayload",
  () => FileTicket,
  "A ticket, or why there is none.",
);

const KEY = { description: "Idempotency key: the same asks for the same again. 请求号" };

type Context = SubgraphContext;
type Payload = Promise<HandOverDone | DeedRefusal>;

/** `civilAffairs` and `CivilAffairs`: how a department's fields begin in the graph all share. */
export function fieldNames(department: Department): { lower: string; upper: string } {
  const upper = department.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());
  return { lower: upper[0]?.toLowerCase() + upper.slice(1), upper };
}

/** The hand-over desk of a department in the graph: what it sent, what it was given, and the deeds on both. */
export function handOverDesk(department: Department): new () => object {
  const { lower, upper } = fieldNames(department);
  const list = async (side: "OUT" | "IN", args: DeskListArgs, context: Context) => {
    const page = pageOf(args);
    const { db, actor, clock, frame } = context;
    const member = deskMember(actor, department);
    const reading = {
      at: clock.now(),
      actor: frame.actor,
      name: side === "OUT" ? "handOver.outbox" : "handOver.inbox",
      subjectKind: "handOver",
      purpose: args.purpose,
      requestId: frame.requestId,
    };
    const owner = {
      department,
      region: actor.region,
      subject: actor.subject,
      isHead: member?.isHead ?? false,
      recusalToken: context.office.signet.recusalToken(actor.subject),
    };
    const rows = member ? await listHandOvers(db, side, owner, page, reading) : [];
    return connectionOf(rows.map(toHandOver), page, handOverKey as never);
  };
  const answer = async (context: Context, result: HandOverAnswer | Refusal): Payload =>
    isRefusal(result)
      ? refused(context, result)
      : Object.assign(new HandOverDone(), { handOver: toHandOver(result.handOver) });

  @Resolver()
  class HandOverDesk {
    @Query(() => HandOverConnection, {
      name: `${lower}Outbox`,
      nullable: true,
      description: "What this office handed over, newest first. 已移送",
    })
    async outbox(@Args(() => DeskListArgs) args: DeskListArgs, @Ctx() context: Context) {
      return list("OUT", args, context);
    }

    @Query(() => HandOverConnection, {
      name: `${lower}Inbox`,
      nullable: true,
      description: "What this office was given, newest first. 收到的移送",
    })
    async inbox(@Args(() => DeskListArgs) args: DeskListArgs, @Ctx() context: Context) {
      return list("IN", args, context);
    }

    @Mutation(() => HandOverPayload, {
      name: `prepare${upper}HandOver`,
      description: "Prepares a hand-over; it leaves when another person approves it. 拟移送",
    })
    async prepare(@Arg("order", () => PrepareInput) order: PrepareInput, @Ctx() context: Context): Payload {
      const { facts, to, toRegion, village, material, ...rest } = order;
      const receiver = departmentOf(to);
      if (!receiver) return refused(context, refuse("WRONG_PARTY", { field: "to" }));
      const slip = {
        ...rest,
        to: receiver,
        toRegion: toRegion as RegionCode,
        villageCode: village as RegionCode,
        facts: Object.fromEntries(facts.map(({ name, value }) => [name, value])),
        materialId: material ?? null,
        subjectId: null,
      };
      return answer(context, await prepareHandOver(context, slip));
    }

    @Mutation(() => HandOverPayload, {
      name: `approve${upper}HandOver`,
      description: "The head approves what another prepared, and it leaves. 批准移送",
    })
    async approve(@Arg("step", () => StepInput) step: StepInput, @Ctx() context: Context): Payload {
      return answer(context, await decideSent(context, "approve", step));
    }

    @Mutation(() => HandOverPayload, {
      name: `drop${upper}HandOver`,
      description: "The head drops what was prepared; nothing was sent. 撤销拟移送",
    })
    async drop(@Arg("step", () => StepInput) step: StepInput, @Ctx() context: Context): Payload {
      return answer(context, await decideSent(context, "drop", step));
    }

    @Mutation(() => HandOverPayload, {
      name: `close${upper}HandOver`,
      description: "The head closes what the receiver has concluded. 结案",
    })
    async close(@Arg("step", () => StepInput) step: StepInput, @Ctx() context: Context): Payload {
      return answer(context, await decideSent(context, "close", step));
    }

    @Mutation(() => HandOverPayload, {
      name: `give${upper}HandOver`,
      description: "The head names who answers for a hand-over. 交承办人办理",
    })
    async give(@Arg("step", () => GiveInput) step: GiveInput, @Ctx() context: Context): Payload {
      return answer(context, await giveToHandler(context, step));
    }

    @Mutation(() => HandOverPayload, {
      name: `sign${upper}HandOver`,
      description: "Signs for a hand-over. 签收",
    })
    async sign(@Arg("step", () => StepInput) step: StepInput, @Ctx() context: Context): Payload {
      return answer(context, await decideGiven(context, "sign", step));
    }

    @Mutation(() => HandOverPayload, {
      name: `accept${upper}HandOver`,
      description: "Accepts a hand-over. 接收",
    })
    async accept(@Arg("step", () => StepInput) step: StepInput, @Ctx() context: Context): Payload {
      return answer(context, await decideGiven(context, "accept", step));
    }

    @Mutation(() => HandOverPayload, {
      name: `return${upper}HandOver`,
      description: "Returns a hand-over with its reason; the sender's clock runs on. 退回",
    })
    async return(@Arg("step", () => StepInput) step: StepInput, @Ctx() context: Context): Payload {
      return answer(context, await decideGiven(context, "return", step));
    }

    @Mutation(() => HandOverPayload, {
      name: `conclude${upper}HandOver`,
      description: "Says that an accepted hand-over is done with; not with what result. 办结",
    })
    async conclude(@Arg("step", () => StepInput) step: StepInput, @Ctx() context: Context): Payload {
      return answer(context, await decideGiven(context, "conclude", step));
    }

    @Mutation(() => TicketPayload, {
      name: `upload${upper}Material`,
      description: "A ticket to bring one material to the department's own door. 上传材料",
    })
    async upload(
      @Arg("key", () => String, KEY) key: string,
      @Ctx() context: Context,
    ): Promise<FileTicket | DeedRefusal> {
      if (!deskMember(context.actor, department)) return refused(context, refuse("NOT_FOUND"));
      const { signet, clock } = context.office;
      const order = { purpose: "UPLOAD", about: context.actor.region, key } as const;
      const { ticket, id } = await issueTicket(signet, clock, context.frame.actor, order);
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
      const { ticket } = await issueTicket(signet, clock, context.frame.actor, order);
      return Object.assign(new FileTicket(), { path: "/materials", ticket, material });
    }
  }
  return HandOverDesk;
}

/** The material of a hand-over signed for, with the reading on record before the ticket is given. */
async function openedMaterial(
  { actor, db, frame, clock, office }: Context,
  department: Department,
  id: string,
  purpose: DeskListArgs["purpose"],
): Promise<string | null> {
  const member = deskMember(actor, department);
  if (!member) return null;
  return inTransaction(
    db.source,
    async (tx) => {
      const slip = await lockGiven(tx, id, actor.region);
      if (!slip?.materialId || slip.state === "DELIVERED") return null;
      if (!(await mayOpen(tx, { office, frame, actor }, slip, member.isHead))) return null;
      await recordDeed(tx, {
        at: clock.now(),
        actor: frame.actor,
        name: "material.open",
        subjectKind: "material",
        subjectIds: [slip.materialId, slip.id],
        outcome: "DONE",
        purpose,
        requestId: frame.requestId,
      });
      return slip.materialId;
    },
    "LOCKING",
  );
}

async function refused({ office, clock }: Context, refusal: Refusal): Promise<DeedRefusal> {
  return toDeedRefusal(refusal, await office.lawBook.current(), clock.today());
}

function toHandOver({ facts, ...row }: HandOverRow): HandOver {
  const stated = Object.entries(facts).map(([name, value]) => ({ name, value }));
  return Object.assign(new HandOver(), row, { facts: stated });
}

/** The policy rows of a department's desk: its own column, and its offices above the county. Who is not of it finds nothing. */
export function handOverPolicy(department: Department, own: Standing): PolicyTable {
  const { lower, upper } = fieldNames(department);
  const members: readonly Standing[] = [own, "UP", "UP_DIS"];
  const deeds = ["prepare", "approve", "drop", "close", "give", "sign", "accept", "return", "conclude"];
  return {
    [`Query.${lower}Outbox`]: { dataClass: "C3", read: members, silent: true },
    [`Query.${lower}Inbox`]: { dataClass: "C3", read: members, silent: true },
    ...Object.fromEntries(
      deeds.map((verb) => [`Mutation.${verb}${upper}HandOver`, { dataClass: "C3" as const, read: members }]),
    ),
    [`Mutation.upload${upper}Material`]: { dataClass: "C3", read: members },
    [`Mutation.open${upper}Material`]: { dataClass: "C3", read: members },
    "HandOver.*": asParent("C3"),
    "HandOverFact.*": asParent("C3"),
    "HandOverConnection.*": asParent("C3"),
    "HandOverEdge.*": asParent("C3"),
    "HandOverDone.*": asParent("C3"),
    "FileTicket.*": asParent("C3"),
    "DeedRefusal.*": asParent("C0"),
  };
}
