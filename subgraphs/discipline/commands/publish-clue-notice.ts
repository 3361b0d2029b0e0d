import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { wrongNotice } from "../domain/notice.ts";
import type * as words from "../domain/words.ts";
import { ConductEnum } from "../queries/types.ts";
import { isNoticeNoTaken } from "../records/clue-loads.ts";
import { DisciplineNoticeRecord } from "../records/discipline-records.ts";
import { clue } from "./clue.ts";
import { headOfOrgan } from "./who.ts";

@InputType("ClueNotice", { description: "A notice as the issuer published it. 通报" })
class Notice {
  @Field(() => String, { description: "The issuer's number of it. 文号" })
  noticeNo!: string;

  @Field(() => String, { description: "Who published it. 发布机关" })
  issuer!: string;

  @Field(() => String, { description: "At most 120 characters. 标题" })
  title!: string;

  @Field(() => String, { description: "Where anybody can read it. 链接" })
  url!: string;

  @Field(() => ConductEnum)
  conductCode!: words.ConductCode;
}

export const publishClueNotice = defineCommand({
  name: "publishClueNotice",
  description: "Publishes the notice of an effective decision. 通报曝光",
  on: clue,
  event: "publish",
  by: headOfOrgan(RULE.D13),
  input: Notice,
  load: { isNoticeNoTaken },
  decide: ({ villageCode, sanctionCode }, notice, { today }, loaded) => {
    const row = { ...notice, villageCode, sanctionCode, publishedOn: today };
    return (
      wrongNotice(notice, loaded.isNoticeNoTaken) ?? {
        set: {},
        inserts: [{ entity: DisciplineNoticeRecord, row }],
      }
    );
  },
});
