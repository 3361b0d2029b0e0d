import type { Logger } from "pino";
import type { RequestHooks } from "../../shared/http/request-hooks.ts";
import { CLOCKS_DIFFER } from "../../shared/access/assertion.ts";
import { atMostEvery } from "../../shared/telemetry/at-most-every.ts";
import type { GatewayContext } from "../request-context.ts";

const EVERY_MS = 60_000;

/** Says in the log, once a minute, which departments refuse this gateway because its clock is not theirs. */
export function tellClocks(log: Logger): RequestHooks<GatewayContext> {
  const tell = atMostEvery(EVERY_MS, (departments: readonly string[]) =>
    log.error({ departments }, "departments refuse this gateway: its clock and theirs differ too much"),
  );
  return {
    willSendResponse: ({ contextValue, errors = [] }) => {
      if (errors.length === 0) return;
      const departments = contextValue.calls.refusedFor(CLOCKS_DIFFER);
      if (departments.length > 0) tell(departments);
    },
  };
}
