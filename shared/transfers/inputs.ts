import { ReadPurposeEnum } from "../audit/read-purpose.ts";
import { ArgsType, Field, InputType } from "type-graphql";
import type { Purpose } from "../audit/audit-entry.ts";
import { PageArgs } from "../graphql/page.ts";
import { RegionCodeScalar, UuidScalar } from "../graphql/scalars.ts";
import type { TransferCode, ReturnReason } from "./contracts.ts";
import type { RegionCode } from "../kernel/region-code.ts";
import { DepartmentEnum, TransferTypeEnum, ReturnReasonEnum } from "./types.ts";

@InputType("TransferFactInput", { description: "A coded fact. 移送要素" })
export class FactInput {
  @Field(() => String, { description: "Which fact, by the contract of the type. 要素名称" })
  name!: string;

  @Field(() => String, { description: "What it states: a word, a day or a number. 要素内容" })
  value!: string;
}

@InputType("TransferOrder", { description: "What is to be transferred. 移送单" })
export class PrepareInput {
  @Field(() => TransferTypeEnum, { description: "Which of the sixteen types. 移送类型" })
  type!: TransferCode;

  @Field(() => DepartmentEnum, { description: "The department that is to receive it. 接收部门" })
  to!: string;

  @Field(() => RegionCodeScalar, {
    description:
      "Region of the receiving office: one's own or above; for a task the tier below too. 接收单位属地",
  })
  toRegion!: RegionCode;

  @Field(() => RegionCodeScalar, { description: "Where the matter lies. 问题属地" })
  village!: RegionCode;

  @Field(() => [FactInput], { description: "The facts its type asks for. 要素" })
  facts!: FactInput[];

  @Field(() => [String], {
    defaultValue: [],
    description: "Units it must not reach, DIS@149921000000. 应回避单位",
  })
  avoidUnitIds!: string[];

  @Field(() => Boolean, { defaultValue: false, description: "Whether it is pressing. 是否紧急" })
  isUrgent!: boolean;

  @Field(() => UuidScalar, { nullable: true, description: "Uploaded material. 材料" })
  material?: string | null;
}

@InputType("TransferReturn", { description: "Why it goes back. 退回" })
export class ReturnInput {
  @Field(() => ReturnReasonEnum, { nullable: true, description: "For a return. 退回原因" })
  reason?: ReturnReason | null;
}

@InputType("TransferGive", { description: "Who is to answer for a transfer. 交办" })
export class GiveInput {
  @Field(() => UuidScalar, { description: "Official of the office. 承办人" })
  official!: string;
}

@ArgsType()
export class AuditedPageArgs extends PageArgs {
  @Field(() => ReadPurposeEnum, { description: "Why it is opened; kept in the audit. 查阅目的" })
  purpose!: Purpose;
}
