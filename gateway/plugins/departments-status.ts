import type { ApolloServerPlugin } from "@apollo/server";
import type { GatewayContext } from "../gateway-context.ts";

/** Adds `extensions.departments` to every answer that departments took part in: status, milliseconds, restrictions. */
export function departmentsStatus(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, contextValue }) => {
        const departments = contextValue.calls.reports();
        if (response.body.kind !== "single" || Object.keys(departments).length === 0) return;
        response.body.singleResult.extensions = { ...response.body.singleResult.extensions, departments };
      },
    }),
  };
}
