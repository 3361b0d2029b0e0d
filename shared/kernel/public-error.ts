/** What a refusal may tell the person besides its sentence: coordinates of the rule, never a value they sent. */
export interface ErrorDetail {
  /** Code of the rule in the legal catalogue, such as `E08`. */
  readonly rule?: string;
  /** The article of law the rule rests on. */
  readonly basis?: string;
  /** Name of the argument or input field that was wrong: `input.village`. */
  readonly field?: string;
  /** Seconds after which asking again makes sense. */
  readonly retryAfterSeconds?: number;
}

/** One sentence for the person, in both languages. */
export interface Sentence {
  readonly message: string;
  readonly messageZh: string;
}

export const ERROR_CODES = {
  UNAUTHENTICATED: {
    status: 401,
    message: "Sign in first: the request carries no valid token.",
    messageZh: "请先登录：请求没有有效凭证。",
  },
  FORBIDDEN_SCOPE: {
    status: 200,
    message: "This lies outside the region you answer for.",
    messageZh: "不在您负责的区域内。",
  },
  FORBIDDEN_CLASS: {
    status: 200,
    message: "Your duty does not include this information.",
    messageZh: "您的职责不包括此项信息。",
  },
  NOT_FOUND: {
    status: 200,
    message: "There is no such record, or it is not yours to see.",
    messageZh: "没有这条记录，或者您无权查看。",
  },
  VALIDATION: {
    status: 200,
    message: "A value in the request is not acceptable.",
    messageZh: "有一项内容不符合要求。",
  },
  DEPARTMENT_UNAVAILABLE: {
    status: 200,
    message: "A department could not be reached; its part is missing.",
    messageZh: "有部门暂时联系不上，其内容缺失。",
  },
  DEPARTMENT_TIMED_OUT: {
    status: 200,
    message: "A department did not answer in time; its part is missing.",
    messageZh: "有部门未及时答复，其内容缺失。",
  },
  DEPARTMENT_REFUSED: {
    status: 200,
    message: "A department refused to answer; its part is missing.",
    messageZh: "有部门未予答复，其内容缺失。",
  },
  DEPARTMENT_ANSWER_INVALID: {
    status: 200,
    message: "A department's answer made no sense and was dropped.",
    messageZh: "有部门的答复无法识别，已舍弃。",
  },
  OPERATION_TOO_COSTLY: {
    status: 200,
    message: "The operation asks for more than one request may.",
    messageZh: "一次查询的内容过多。",
  },
  OPERATION_UNPLANNED: {
    status: 200,
    message: "This operation cannot be planned. Ask for it in parts.",
    messageZh: "此查询无法执行，请分次查询。",
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    message: "Too many requests. Try again shortly.",
    messageZh: "请求过于频繁，请稍后再试。",
  },
  IDENTITY_UNAVAILABLE: {
    status: 503,
    message: "Sign-in cannot be checked right now. Try again shortly.",
    messageZh: "暂时无法核验登录，请稍后再试。",
  },
  NO_SUPERGRAPH: {
    status: 503,
    message: "The hub is starting and cannot answer yet. Try again shortly.",
    messageZh: "系统正在启动，请稍后再试。",
  },
  DATABASE_UNAVAILABLE: {
    status: 200,
    message: "The records cannot be read right now. Nothing was changed.",
    messageZh: "暂时无法读取记录，未作任何改动。",
  },
  INTERNAL: {
    status: 200,
    message: "Something went wrong on our side. Nothing was changed.",
    messageZh: "系统出现问题，未作任何改动。",
  },
} as const satisfies Record<string, Sentence & { readonly status: number }>;
export type ErrorCode = keyof typeof ERROR_CODES;

/** Mistakes found before anything ran, by the codes of GraphQL servers. */
export const MISTAKES = {
  GRAPHQL_PARSE_FAILED: {
    message: "The document is not valid GraphQL.",
    messageZh: "查询语句不是有效的 GraphQL。",
  },
  GRAPHQL_VALIDATION_FAILED: {
    message: "The operation does not fit the schema.",
    messageZh: "查询语句与接口定义不符。",
  },
  BAD_USER_INPUT: {
    message: "A variable or argument has the wrong type.",
    messageZh: "有一项变量或参数的类型不对。",
  },
  BAD_REQUEST: {
    message: "The request is not a well-formed GraphQL request.",
    messageZh: "请求格式不正确。",
  },
  OPERATION_RESOLUTION_FAILURE: {
    message: "Name one operation that the document contains.",
    messageZh: "请指明要执行的操作。",
  },
  PERSISTED_QUERY_NOT_FOUND: {
    message: "This document is not registered.",
    messageZh: "此查询语句未登记。",
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    message: "Registered documents are not in use here.",
    messageZh: "此处不使用登记的查询语句。",
  },
} as const satisfies Record<string, Sentence>;
export type MistakeCode = keyof typeof MISTAKES;

const SENTENCES = { ...MISTAKES, ...ERROR_CODES } as const;
/** Every code that an error of the hub may carry. */
export type PublicCode = ErrorCode | MistakeCode;

export const isPublicCode = (code: unknown): code is PublicCode =>
  typeof code === "string" && Object.hasOwn(SENTENCES, code);

/** An error as it leaves the hub: message and extensions without stack, cause, SQL or any value the caller sent. */
export interface PublicError {
  readonly message: string;
  readonly extensions: {
    readonly [detail: string]: unknown;
    readonly code: string;
    readonly messageZh: string;
  };
}

/** The error of a code, in its own words unless others are given. */
export const publicError = (
  code: PublicCode,
  detail: ErrorDetail = {},
  { message, messageZh }: Sentence = SENTENCES[code],
): PublicError => ({ message, extensions: { code, messageZh, ...detail } });

/** A body of nothing but one error, for places before GraphQL. */
export const errorBody = (code: PublicCode, detail?: ErrorDetail): { errors: PublicError[] } => ({
  errors: [publicError(code, detail)],
});
