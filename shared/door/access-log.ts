import type { Logger } from "pino";
import { formatPublicError, isOurFault } from "../errors/format-public-error.ts";
import type { Concern } from "./concerns.ts";

/** Longest name of an operation that is written down: a front end's own, not a place for values. */
const LONGEST_NAME = 64;

/**
 * One line an operation, under the request id that the gateway gave it and every department's lines for it carry too; and
 * what failed on our side, with its cause. Never the document, a variable or who asked: that is the audit's.
 */
export function accessLog(log: Logger): Concern<{ readonly requestId: string }> {
  return {
    willSendResponse: ({ operationName, errors = [], contextValue: { requestId } }, took) => {
      for (const raw of errors)
        if (isOurFault(formatPublicError(raw.toJSON(), raw)))
          log.error({ requestId, err: raw }, "an operation failed on our side");
      if (!log.isLevelEnabled("info")) return;
      const ms = Math.round(took);
      const operation = operationName?.slice(0, LONGEST_NAME);
      log.info({ requestId, operation, errors: errors.length, ms }, "answered");
    },
  };
}
