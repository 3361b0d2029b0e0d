/** An entry as it is hashed: every column, written the same way for ever. */
export const ENTRY_CONTENT = `jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  e.actor, e.body, e.kind, e.name, e.subject_kind, to_jsonb(e.subject_ids), e.purpose, e.outcome, e.request_id)::text`;
