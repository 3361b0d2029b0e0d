/** An entry as it is hashed: every column, written the same way for ever; a region only where an entry has one. */
export const ENTRY_CONTENT = `(jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  e.actor, e.body, e.kind, e.name, e.subject_kind, to_jsonb(e.subject_ids), e.purpose, e.outcome, e.request_id)
  || case when e.region is null then '[]'::jsonb else jsonb_build_array(e.region) end)::text`;
