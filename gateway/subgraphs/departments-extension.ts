import type { RequestHooks } from "../../shared/http/request-hooks.ts";
import type { GatewayContext } from "../request-context.ts";

/** Adds `extensions.departments` to every answer that departments took part in: status, milliseconds, restrictions. */
export function departmentsExtension(): RequestHooks<GatewayContext> {
  return {
    willSendResponse: ({ response, contextValue }) => {
      if (response.body.kind !== "single") return;
      const { singleResult } = response.body;
      const departments = contextValue.calls.reports(singleResult.errors ?? []);
      if (departments) singleResult.extensions = { ...singleResult.extensions, departments };
    },
  };
}
