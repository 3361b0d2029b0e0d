import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { parseLocalDate } from "../kernel/local-date.ts";
import { parseRegionCode } from "../kernel/region-code.ts";

/** Refuses with the scalar's own sentence; graphql-js' default text would quote the value. */
function refuse(name: string): never {
  throw new GraphQLError(`A value is not a ${name}.`, { extensions: { code: "BAD_USER_INPUT" } });
}

function textScalar(
  name: string,
  description: string,
  parse: (text: string) => string | null,
): GraphQLScalarType {
  const read = (value: unknown): string => (typeof value === "string" ? parse(value) : null) ?? refuse(name);
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: read,
    parseLiteral: (node) => (node.kind === Kind.STRING ? read(node.value) : refuse(name)),
  });
}

const parseInstant = (text: string): string | null =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
  !Number.isNaN(Date.parse(text))
    ? new Date(text).toISOString()
    : null;

export const DateScalar = textScalar(
  "Date",
  "A calendar day YYYY-MM-DD in Asia/Shanghai, where the law counts days. 日期",
  parseLocalDate,
);

export const DateTimeScalar = textScalar(
  "DateTime",
  "An instant in UTC, ISO 8601, where the law counts hours. 时间",
  parseInstant,
);

export const RegionCodeScalar = textScalar(
  "RegionCode",
  "A division code of twelve digits: province, prefecture, county, township, village. 区划代码",
  parseRegionCode,
);

export const OfficePhoneScalar = textScalar(
  "OfficePhone",
  "A telephone of an office: area code, number, extension where there is one; never a mobile. 办公电话",
  (text) => (/^0\d{2,3}-\d{7,8}(?:-\d{1,6})?$/.test(text) ? text : null),
);

export const CertificateScalar = textScalar(
  "Certificate",
  "A department's signed word for another department: a compact JWS (RFC 7515), 2,048 characters at most. 签名证明",
  (text) => (text.length <= 2048 && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text) ? text : null),
);

export const UuidScalar = textScalar("UUID", "An id in the form of RFC 9562, lower case. 编号", (text) =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null,
);
