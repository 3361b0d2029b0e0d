import { Field, InputType, Int } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { decideProxies } from "../domain/vote.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

@InputType("ElectionProxies", { description: "How many vote by proxy, and through how many. 委托投票" })
class Proxies {
  @Field(() => Int, { description: "Voters who vote by proxy. 委托人数" })
  proxyVoters!: number;

  @Field(() => Int, { description: "Who votes for them. 受托人数" })
  proxyHolders!: number;

  @Field(() => Int, { description: "Most held by one. 单人受托最多数" })
  maxPerHolder!: number;

  @Field(() => DateScalar, { description: "Their list posted on. 公布日" })
  listPostedOn!: LocalDate;
}

export const recordElectionProxies = electionStep({
  name: "recordElectionProxies",
  description: "Votes by proxy, in counts. 委托投票",
  event: "recordProxies",
  by: recorder,
  input: Proxies,
  decide: decideProxies,
});
