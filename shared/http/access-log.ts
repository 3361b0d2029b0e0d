import type { Logger } from "pino";
import { formatPublicError, isOurFault } from "../graphql/format-public-error.ts";
import type { RequestHooks } from "./request-hooks.ts";
import { operationLabel } from "./operation-label.ts";

/**
 * One line an operation, under the request id that the gateway gave it and every department's lines for it carry too; and
 * what failed on our side, with its cause. Never the document, a name in it, a variable or who asked: that is the audit's.
 */
export function accessLog(log: Logger): RequestHooks<{ readonly requestId: string }> {
  return {
    willSendResponse: ({ document, operation: asked, errors = [], contextValue: { requestId } }, took) => {
      for (const raw of errors)
        if (isOurFault(formatPublicError(raw.toJSON(), raw)))
          log.error({ requestId, err: raw }, "an operation failed on our side");
      if (!log.isLevelEnabled("info")) return;
      const ms = Math.round(took);
      const operation = document && asked && operationLabel(document, asked);
      log.info({ requestId, operation, errors: errors.length, ms }, "answered");
    },
  };
}
