/**
 * Where a case stands and when it is due, as they are shown: that it went to discipline is the office's own to know, whose clocks of
 * it have ended; for others it stays on the register with the last day it had.
 */
export const seenAs = (isOffice: boolean): { readonly state?: string; readonly due?: string } =>
  isOffice
    ? { due: "case when r.stage <> 'TRANSFERRED_DISCIPLINE' then r.due_on end" }
    : { state: "case when r.stage = 'TRANSFERRED_DISCIPLINE' then 'REGISTERED' else r.stage end" };
