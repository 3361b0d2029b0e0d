import type { RequestHooks } from "../../shared/http/request-hooks.ts";
import type { GatewayContext } from "../request-context.ts";
import { isCoordinate } from "./schema-words.ts";

/** Adds `extensions.departments` to every answer that departments took part in: status, milliseconds, restrictions. */
export function departmentsExtension(): RequestHooks<GatewayContext> {
  return {
    willSendResponse: ({ response, contextValue }) => {
      if (response.body.kind !== "single") return;
      const { singleResult } = response.body;
      const { calls, operation } = contextValue;
      const departments = calls.reports(singleResult.errors ?? []);
      // Of what was not there to see, a department names fields and says nothing else.
      for (const report of Object.values(departments ?? {}))
        if (report.restricted && operation?.refusal === null)
          report.restricted = report.restricted.filter((one) => isCoordinate(operation.schema, one));
      if (departments) singleResult.extensions = { ...singleResult.extensions, departments };
    },
  };
}
