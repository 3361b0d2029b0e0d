import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { readingOf } from "../deeds/reading.ts";
import { isRefusal, type Refusal, refuse } from "../errors/refusal.ts";
import type { SubgraphContext } from "../federation/context.ts";
import { type DeedRefusal, payloadOf } from "../federation/deed-refusal.ts";
import { connectionOf, pageOf } from "../federation/page.ts";
import type { Department } from "../kernel/department.ts";
import type { RegionCode } from "../kernel/region-code.ts";
import {
  decideGiven,
  decideSent,
  giveToHandler,
  type HandOverAnswer,
  prepareHandOver,
} from "./desk-deeds.ts";
import { type HandOverRow, handOverKey, listHandOvers } from "./hand-over-list.ts";
import { DeskListArgs, GiveInput, PrepareInput, StepInput } from "./inputs.ts";
import { fieldNames } from "./desk-policy.ts";
import { deskMember } from "./member.ts";
import { refused } from "../federation/refused.ts";
import { departmentOf, HandOver, HandOverConnection, HandOverDone } from "./types.ts";

export const HandOverPayload = payloadOf(
  "HandOverPayload",
  () => HandOverDone,
  "What became of a deed on a hand-over.",
);

type Context = SubgraphContext;
type Payload = Promise<HandOverDone | DeedRefusal>;

/** The hand-over desk of a department in the graph: what it sent, what it was given, and the deeds on both. */
export function handOverDesk(department: Department): new () => object {
  const { lower, upper } = fieldNames(department);
  const list = async (side: "OUT" | "IN", args: DeskListArgs, context: Context) => {
    const page = pageOf(args);
    const { db, actor, frame } = context;
    const member = deskMember(actor, department);
    const reading = readingOf(
      frame,
      side === "OUT" ? "handOver.outbox" : "handOver.inbox",
      "handOver",
      args.purpose,
    );
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
  }
  return HandOverDesk;
}

function toHandOver({ facts, ...row }: HandOverRow): HandOver {
  const stated = Object.entries(facts).map(([name, value]) => ({ name, value }));
  return Object.assign(new HandOver(), row, { facts: stated });
}
