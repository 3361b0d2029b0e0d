import { GraphQLError } from "graphql";
import {
  type ErrorDetail,
  type PublicCode,
  type PublicError,
  publicError,
  type Sentence,
} from "./public-error.ts";
import { WRONG_VALUES, type WrongValue } from "./wrong-values.ts";

/**
 * An error with a code that never changes and its sentence for the person (no input value, no SQL); `message` and `cause` are for
 * the log alone.
 */
export class HubError extends Error {
  constructor(
    readonly code: PublicCode,
    options: { log?: string; words?: Sentence; detail?: ErrorDetail; cause?: unknown } = {},
  ) {
    super(options.log ?? code, { cause: options.cause });
    this.name = "HubError";
    this.told = publicError(code, options.detail, options.words);
  }

  /** What the person is told. */
  readonly told: PublicError;
}

/** The same refusal for places that let only a GraphQLError through, such as a hook before execution. */
export function asGraphQLError(error: HubError): GraphQLError {
  return new GraphQLError(error.told.message, {
    originalError: error,
    extensions: { http: { status: 400 } },
  });
}

/** A refusal of one argument, named but never echoed. */
export function invalid(field: string, what: WrongValue): HubError {
  return new HubError("VALIDATION", { words: WRONG_VALUES[what], detail: { field } });
}
