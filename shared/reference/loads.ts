import type { Load } from "../commands/define-command.ts";
import type { Lookup, Official, Place } from "../kernel/reference.ts";

/** The divisions that may be named, for a command that names one. */
export const places: Load<object | null, Lookup<Place>> =
  async ({ registers }) =>
  () =>
    registers.places;

/** The officials that may be named, for a command that names one. */
export const officials: Load<object | null, Lookup<Official>> =
  async ({ registers }) =>
  () =>
    registers.officials;
