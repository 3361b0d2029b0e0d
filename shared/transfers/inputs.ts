import { ArgsType, Field, InputType } from "type-graphql";
import { type Purpose } from "../audit/audit-entry.ts";
import { PageArgs } from "../graphql/page.ts";
import { RegionCodeScalar, UuidScalar } from "../graphql/scalars.ts";
import type { TransferCode, ReturnReason } from "./contracts.ts";
import type { RegionCode } from "../kernel/region-code.ts";
import { DepartmentEnum, TransferTypeEnum, ReadPurposeEnum, ReturnReasonEnum } from "./types.ts";

@InputType("TransferFactInput", { description: "A coded fact. 移送要素" })
export class FactInput {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

@InputType("TransferOrder", { description: "What is to be transferred. 移送单" })
export class PrepareInput {
  @Field(() => TransferTypeEnum)
  type!: TransferCode;

  @Field(() => DepartmentEnum)
  to!: string;

  @Field(() => RegionCodeScalar, {
    description: "Region of the receiving office: one's own or above. 接收单位属地",
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

  @Field(() => Boolean, { defaultValue: false })
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
