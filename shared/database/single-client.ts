import { Client, type ClientConfig } from "pg";

/**
 * A connection of its own, for what is done once. When it breaks, whoever waits for an answer hears of it by that; a break
 * between two statements ends nobody's process.
 */
export const singleClient = (config: ClientConfig): Client => new Client(config).on("error", () => undefined);
