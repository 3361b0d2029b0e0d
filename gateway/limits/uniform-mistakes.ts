import type { ApolloServerPlugin } from "@apollo/server";

/**
 * An operation that does not fit the schema is told so once and, unless `showPlaces`, without saying where: how many errors
 * a guess brings, and at which places, would otherwise tell which of the guessed names exist.
 */
export function uniformMistakes(showPlaces: boolean): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response }) => {
        if (response.body.kind !== "single") return;
        const { singleResult } = response.body;
        const [first] = singleResult.errors ?? [];
        if (first?.extensions?.["code"] !== "GRAPHQL_VALIDATION_FAILED") return;
        const { locations, ...rest } = first;
        singleResult.errors = [showPlaces && locations ? { ...rest, locations } : rest];
      },
    }),
  };
}
