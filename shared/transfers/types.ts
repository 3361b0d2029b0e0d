import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { enumType } from "../graphql/enum-type.ts";
import { connectionTypes } from "../graphql/page.ts";
import { DateScalar, DateTimeScalar, RegionCodeScalar } from "../graphql/scalars.ts";
import { TRANSFER_CODES, type TransferCode, RETURN_REASONS, type ReturnReason } from "./contracts.ts";
import { TRANSFER_STATES, type TransferState } from "./message.ts";
import { DEPARTMENTS, type Department, snakeName } from "../kernel/department.ts";

const word = (department: Department): string => snakeName(department).toUpperCase();
/** A department as an enum value, `CIVIL_AFFAIRS`. */
export const departmentWord = word;
export const departmentOf = (name: string): Department | undefined =>
  DEPARTMENTS.find((one) => word(one) === name);

export const DepartmentEnum = enumType("Department", DEPARTMENTS.map(word), "A department of the hub. 部门");
export const TransferTypeEnum = enumType(
  "TransferType",
  TRANSFER_CODES,
  "Type of transfer, H1 to H16. 移送类型",
);
export const TransferStateEnum = enumType(
  "TransferState",
  TRANSFER_STATES,
  "How far a transfer is. 移送状态",
);
export const ReturnReasonEnum = enumType("ReturnReason", RETURN_REASONS, "Why it was returned. 退回原因");

@Directive("@shareable")
@ObjectType({ description: "A coded fact of a transfer. 移送要素" })
export class TransferFact {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

@Directive("@shareable")
@ObjectType({
  description: "A transfer from one department to another, as one of the two parties sees it. 移送",
})
export class Transfer {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "Number, the same on both sides. 移送编号" })
  transferNo!: string;

  @Field(() => TransferTypeEnum)
  type!: TransferCode;

  @Field(() => DepartmentEnum, { description: "Sender. 移送部门" })
  from!: string;

  @Field(() => DepartmentEnum, { description: "Receiver. 接收部门" })
  to!: string;

  @Field(() => RegionCodeScalar, { description: "Region of the sending office. 移送单位属地" })
  fromRegion!: string;

  @Field(() => RegionCodeScalar, { description: "Region of the receiving office. 接收单位属地" })
  toRegion!: string;

  @Field(() => RegionCodeScalar, { description: "Where the matter lies. 问题属地" })
  villageCode!: string;

  @Field(() => TransferStateEnum)
  state!: TransferState;

  @Field(() => [TransferFact], { description: "What it states. 移送要素" })
  facts!: TransferFact[];

  @Field(() => String, { description: "SHA-256 of what is transferred, the same on both sides. 内容摘要" })
  payloadHash!: string;

  @Field(() => Boolean, { description: "Material goes with it. 附材料" })
  hasMaterial!: boolean;

  @Field(() => Boolean, { description: "Urgent. 紧急" })
  isUrgent!: boolean;

  @Field(() => String, { nullable: true, description: "Number of the receipt. 回执编号" })
  receiptNo!: string | null;

  @Field(() => ReturnReasonEnum, { nullable: true })
  returnReason!: ReturnReason | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Delivered. 送达时间" })
  deliveredAt!: Date | null;

  @Field(() => DateScalar, { nullable: true, description: "To be signed for by. 签收期限" })
  signDueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "To be accepted or returned by. 接收期限" })
  acceptDueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last chased on. 催收日" })
  chasedOn!: string | null;

  @Field(() => Int, { description: "Version, for the next command. 版本" })
  version!: number;
}

@Directive("@shareable")
@ObjectType({
  description: "Where a file is brought or fetched, and the ticket for it. 文件通道",
})
export class FileTicket {
  @Field(() => String, { description: "Path at the department's own address. 路径" })
  path!: string;

  @Field(() => String, { description: "Sent as Authorization: Bearer; good for two minutes. 凭证" })
  ticket!: string;

  @Field(() => ID, { nullable: true, description: "Id the material will have. 材料编号" })
  material!: string | null;
}

export const TransferConnection = connectionTypes("Transfer", () => Transfer, { isShared: true });
