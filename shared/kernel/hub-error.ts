import { GraphQLError } from "graphql";

/** What a refusal may tell the person besides its sentence: coordinates of the rule, never a value they sent. */
export interface ErrorDetail {
  /** Code of the rule in the legal catalogue, such as `E08`. */
  readonly rule?: string;
  /** The article of law the rule rests on. */
  readonly basis?: string;
  /** Name of the argument or input field that was wrong. */
  readonly field?: string;
  /** Seconds after which asking again makes sense. */
  readonly retryAfterSeconds?: number;
}

export const ERROR_CODES = {
  UNAUTHENTICATED: { status: 401, message: "Sign in first: the request carries no valid token." },
  FORBIDDEN_SCOPE: { status: 200, message: "This lies outside the region you answer for." },
  FORBIDDEN_CLASS: { status: 200, message: "Your duty does not include this information." },
  NOT_FOUND: { status: 200, message: "There is no such record, or it is not yours to see." },
  VALIDATION: { status: 200, message: "A value in the request is not acceptable." },
  DEPARTMENT_UNAVAILABLE: { status: 200, message: "A department could not be reached; its part is missing." },
  DEPARTMENT_TIMED_OUT: { status: 200, message: "A department did not answer in time; its part is missing." },
  DEPARTMENT_REFUSED: { status: 200, message: "A department refused to answer; its part is missing." },
  DEPARTMENT_ANSWER_INVALID: { status: 200, message: "A department's answer made no sense and was dropped." },
  OPERATION_TOO_COSTLY: { status: 200, message: "The operation asks for more than one request may." },
  OPERATION_UNPLANNED: {
    status: 200,
    message: "This operation cannot be planned. Ask for it in parts.",
  },
  TOO_MANY_REQUESTS: { status: 429, message: "Too many requests. Try again shortly." },
  IDENTITY_UNAVAILABLE: { status: 503, message: "Sign-in cannot be checked right now. Try again shortly." },
  NO_SUPERGRAPH: { status: 503, message: "The hub is starting and cannot answer yet. Try again shortly." },
  DATABASE_UNAVAILABLE: {
    status: 200,
    message: "The records cannot be read right now. Nothing was changed.",
  },
  INTERNAL: { status: 200, message: "Something went wrong on our side. Nothing was changed." },
} as const satisfies Record<string, { status: number; message: string }>;
export type ErrorCode = keyof typeof ERROR_CODES;

/**
 * An error with a code that never changes and two messages: `publicMessage` for the person (one sentence, no input
 * value, no SQL), `message` and `cause` for the log alone.
 */
export class HubError extends Error {
  constructor(
    readonly code: ErrorCode,
    options: { log?: string; publicMessage?: string; detail?: ErrorDetail; cause?: unknown } = {},
  ) {
    super(options.log ?? code, { cause: options.cause });
    this.name = "HubError";
    this.publicMessage = options.publicMessage ?? ERROR_CODES[code].message;
    this.detail = options.detail ?? {};
  }

  readonly publicMessage: string;
  readonly detail: ErrorDetail;
}

/** The same refusal for places that let only a GraphQLError through, such as a hook before execution. */
export function asGraphQLError(error: HubError): GraphQLError {
  return new GraphQLError(error.publicMessage, {
    originalError: error,
    extensions: { http: { status: 400 } },
  });
}

/** A refusal of one argument, named but never echoed. */
export function invalid(field: string, sentence: string): HubError {
  return new HubError("VALIDATION", { publicMessage: sentence, detail: { field } });
}
