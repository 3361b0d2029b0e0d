import { enumType } from "../graphql/enum-type.ts";
import { PURPOSES } from "./audit-entry.ts";

export const ReadPurposeEnum = enumType(
  "ReadPurpose",
  PURPOSES,
  "Why a need-to-know record is opened. 查阅目的",
);
