import type { ApolloServerPlugin } from "@apollo/server";
import type { GatewayContext } from "../gateway-context.ts";

/** Adds `extensions.departments` to every answer that departments took part in: status, milliseconds, restrictions. */
export function departmentsStatus(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, contextValue }) => {
        const errors = response.body.kind === "single" ? response.body.singleResult.errors : undefined;
        const departments = contextValue.calls.reports(errors ?? []);
        if (response.body.kind !== "single" || Object.keys(departments).length === 0) return;
        response.body.singleResult.extensions = { ...response.body.singleResult.extensions, departments };
      },
    }),
  };
}
