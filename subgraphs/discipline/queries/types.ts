import { Field, ID, ObjectType } from "type-graphql";
import { enumType } from "../../../shared/graphql/enum-type.ts";
import { connectionTypes } from "../../../shared/graphql/page.ts";
import { Village } from "../../../shared/graphql/places.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import { SuppressedCount } from "../../../shared/graphql/suppressed-count.ts";
import { ReturnReasonEnum } from "../../../shared/transfers/types.ts";
import * as words from "../domain/words.ts";
import { labels } from "../domain/labels.ts";

export const ConductEnum = enumType(
  "ConductCode",
  words.CONDUCT_CODES,
  "What the notice is about. 违纪违法行为类别",
  labels,
);
export const SanctionEnum = enumType(
  "SanctionCode",
  words.SANCTION_CODES,
  "Sanction that took effect. 处分种类",
  labels,
);
const ClueSourceEnum = enumType(
  "ClueSource",
  words.CLUE_SOURCES,
  "Which department sent it. 来源部门",
  labels,
);
const AcceptanceEnum = enumType("Acceptance", words.ACCEPTANCES, "Accepted or returned. 受理情况", labels);

@ObjectType({ description: "A notice the organ has published. 通报" })
export class DisciplineNotice {
  @Field(() => String, { description: "Number. 通报编号" })
  noticeNo!: string;

  @Field(() => DateScalar, { description: "Published on. 发布日" })
  publishedOn!: string;

  @Field(() => String, { description: "Issuer. 发布机关" })
  issuer!: string;

  @Field(() => String, { description: "Title. 标题" })
  title!: string;

  @Field(() => String, { description: "Where it is published. 链接" })
  url!: string;

  @Field(() => ConductEnum)
  conductCode!: words.ConductCode;

  @Field(() => SanctionEnum)
  sanctionCode!: words.SanctionCode;
}

@ObjectType({ description: "A receipt for a clue; for discipline's own people. 线索回执" })
export class ClueReceipt {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "Number. 回执编号" })
  receiptNo!: string;

  @Field(() => Village, { description: "Where it points. 属地" })
  village!: Village;

  @Field(() => ClueSourceEnum)
  sourceKind!: words.ClueSource;

  @Field(() => DateScalar, { description: "Received on. 收到日" })
  receivedOn!: string;

  @Field(() => AcceptanceEnum)
  accepted!: words.Acceptance;

  @Field(() => ReturnReasonEnum, { nullable: true })
  returnedReason!: words.ReturnReason | null;

  @Field(() => Boolean, { description: "Concluded. 是否办结" })
  concluded!: boolean;

  @Field(() => DateScalar, { nullable: true, description: "Concluded on. 办结日" })
  concludedOn!: string | null;
}

@ObjectType({ description: "Clues of a prefecture or province in numbers. 线索汇总" })
export class ClueBoard {
  @Field(() => SuppressedCount, { description: "Received. 收到件数" })
  received!: SuppressedCount;

  @Field(() => SuppressedCount, { description: "Concluded. 办结件数" })
  concluded!: SuppressedCount;
}

export const ClueReceiptConnection = connectionTypes("ClueReceipt", () => ClueReceipt);
