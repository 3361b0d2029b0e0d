import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import type * as words from "../domain/words.ts";
import { PublicationKindEnum } from "../queries/enums.ts";
import { MayBeLate } from "./inputs.ts";
import { isRefusal } from "../../../shared/kernel/refusal.ts";
import { PublicationRecord } from "../records/publicity-records.ts";
import { decideResponse } from "../domain/response.ts";
import { opinion } from "./opinion.ts";
import { headOfPublicity } from "./who.ts";

@InputType("OpinionResponse", { description: "What was published, and where. 回应发布" })
class PublishedAnswer extends MayBeLate {
  @Field(() => PublicationKindEnum)
  kind!: words.PublicationKind;

  @Field(() => String, { description: "2 to 120 characters, no persons. 标题" })
  title!: string;

  @Field(() => String, { description: "Where anybody can read it, https. 链接" })
  url!: string;

  @Field(() => String, { description: "Who published it. 发布单位" })
  issuer!: string;
}

export const publishOpinionResponse = defineCommand({
  name: "publishOpinionResponse",
  description: "The answer is public. 公开回应",
  on: opinion,
  event: "publish",
  by: headOfPublicity,
  input: PublishedAnswer,
  decide: (incident, { kind, title, url, issuer, latenessReason }, moment) => {
    const decided = decideResponse(incident, { kind, title, url, issuer, latenessReason }, moment);
    if (isRefusal(decided)) return decided;
    const row = { villageCode: incident.villageCode, kind, title, url, issuer, publishedAt: moment.now };
    return { ...decided, inserts: [{ entity: PublicationRecord, row }] };
  },
});
