/**
 * The half-open range of codes that belong to the totals of region `k.code`, as a one-row subquery with columns
 * `lower_code` and `upper_code`: the SQL twin of `codeRange` (a test holds them equal).
 */
export const REGION_RANGE = `(select k.code collate "C" as lower_code, (case
    when substr(k.code, 3) = '0000000000' then rpad(left(k.code, 2) || '99', 12, '0')
    when substr(k.code, 5) = '00000000' then left(k.code, 4) || ':'
    when substr(k.code, 7) = '000000' then left(k.code, 6) || ':'
    when substr(k.code, 10) = '000' then left(k.code, 9) || ':'
    else k.code || ':' end) collate "C" as upper_code)`;

/** The condition that a code column lies in the range `g`. */
export const within = (column: string): string => `${column} >= g.lower_code and ${column} < g.upper_code`;
